// Imported by every script: says in one sentence that this Node is too old, in a syntax that old ones read.
const NEEDED = 20;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(`Dossier is built with Node ${NEEDED} or newer, and this is ${process.version}: install a newer Node.`);
  process.exit(2);
}
