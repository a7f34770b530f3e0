/** Random texts of any characters at all. */
import fc from 'fast-check';

/** Any code unit, unpaired surrogates too, and at times a pair; `unit: 'binary'` of fast-check takes a second to be made. */
const unit = fc.oneof(
  { weight: 9, arbitrary: fc.nat(0xffff).map((code) => String.fromCharCode(code)) },
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

export function anyText(maxLength = 10): fc.Arbitrary<string> {
  return fc.string({ unit, maxLength });
}
