/** Bytes to text: UTF-8, strictly. */

export type Decoded = { readonly text: string } | { readonly error: string };

/** The text as it is, with a byte order mark where the file has one; or why it is none. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const line = lineOfFirstBadByte(bytes);
    return {
      error: `This file is not UTF-8${utf16 ? ' (it looks like UTF-16)' : ` (line ${line})`}. Save it as UTF-8.`,
    };
  }
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}
