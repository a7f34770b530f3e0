// Stands in for node:assert/strict in the web worker extension host.
module.exports = require('assert').strict;
