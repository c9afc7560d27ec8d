/** `npm run innehall`: checks all content and prints, in Swedish, everything that is wrong. Exit code 1 if anything is. */
import { kontrollera, skrivProblem } from '../check/kontroll.ts';
import { buildDate } from '../lib/byggdatum.ts';

/** The build date; a BUILD_DATE that is not a date is said in one line, like what is wrong in the content. */
function idag(): string {
  try {
    return buildDate(process.env, new Date());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

const { fel, noter, antalPoster } = kontrollera(process.cwd(), idag());
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
