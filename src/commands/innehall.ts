/** `npm run innehall`: checks all content and prints, in Swedish, everything that is wrong. Exit code 1 if anything is. */
import { kontrollera, skrivProblem } from '../check/kontroll.ts';
import { buildDate } from '../lib/byggdatum.ts';

const { fel, noter, antalPoster } = kontrollera(process.cwd(), buildDate(process.env, new Date()));
const tyst = process.argv.includes('--tyst');

if (noter.length > 0 && !tyst) {
  console.log(`Att se över när du hinner (${noter.length}):`);
  for (const not of noter) console.log(`  ${skrivProblem(not)}`);
  console.log('');
}
if (fel.length > 0) {
  for (const problem of fel) console.error(skrivProblem(problem));
  console.error(`\n${fel.length} fel i innehållet. Inget publiceras förrän de är rättade.`);
  process.exitCode = 1;
} else {
  console.log(`Innehållet är rätt: ${antalPoster} poster.`);
}
