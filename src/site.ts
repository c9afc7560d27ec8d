/** The one clock of a build. */
import { buildDate } from '#src/lib/byggdatum.ts';

/** The build date, `YYYY-MM-DD`. All status and freshness is computed against it. BUILD_DATE overrides today. */
export const idag: string = buildDate(process.env, new Date());
