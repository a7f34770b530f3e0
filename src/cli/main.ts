/** Where the command line starts: it makes Node ready for a short run before it loads anything. */
import { keepCompiled, prepareForLittle } from './engine-flags';

keepCompiled();
prepareForLittle();
const { main } = await import('./run');
await main(process.argv.slice(2));
