import { compileData } from './data/compileData.ts';
import { DataError } from './data/problem.ts';
import { dataFolder } from './paths.ts';

// `npm run data:check`: what the build would say of data/, without building.
try {
  const { treaties } = compileData(dataFolder);
  const clauses = treaties.reduce((sum, treaty) => sum + treaty.expressions.en.clauses.length, 0);
  console.log(`data/: ${treaties.length} treaties, ${clauses} clauses, no problems`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
