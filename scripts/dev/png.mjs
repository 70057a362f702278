// Reads a screen of Xvfb as a picture, and writes pictures as PNG.
// Guarantee: reads only the dump that Xvfb keeps; the picture has exactly its colours.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

import { Stop } from "./run.mjs";

/** The picture of the screen that Xvfb keeps in `file` (an X window dump): { width, height, rgb }. */
export function capture(file) {
  const dump = readFileSync(file);
  const word = (index) => dump.readUInt32BE(index * 4);
  const [start, width, height, bitsPerPixel, bytesPerLine] = [
    word(0) + word(19) * 12,
    word(4),
    word(5),
    word(11),
    word(12),
  ];
  if (bitsPerPixel !== 32) throw new Stop(`Xvfb has ${bitsPerPixel} bits a pixel, and 32 are expected.`);
  const little = word(7) === 0;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      const pixel = little ? dump.readUInt32LE(from) : dump.readUInt32BE(from);
      rgb.writeUIntBE(pixel & 0xffffff, (y * width + x) * 3, 3);
    }
  }
  return { width, height, rgb };
}

/**
 * The pixels of every `every`th line of that screen: little enough to read continuously without disturbing the machine.
 */
export function glance(file, every) {
  const dump = openSync(file, "r");
  try {
    const head = Buffer.alloc(80);
    readSync(dump, head, 0, head.length, 0);
    const word = (index) => head.readUInt32BE(index * 4);
    const [start, height, bytesPerLine] = [word(0) + word(19) * 12, word(5), word(12)];
    const lines = Math.floor(height / every);
    const bytes = new Uint8Array(lines * bytesPerLine);
    for (let y = 0; y < lines; y++)
      readSync(dump, bytes, y * bytesPerLine, bytesPerLine, start + y * every * bytesPerLine);
    return new Uint32Array(bytes.buffer);
  } finally {
    closeSync(dump);
  }
}

/** Crops a picture to the rectangle at `x` and `y`; the whole picture if they do not overlap. */
export function cut(picture, { x, y, width, height }) {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(picture.width, x + width), Math.min(picture.height, y + height)];
  if (right <= left || bottom <= top) return picture;
  const line = (at) => picture.rgb.subarray((at * picture.width + left) * 3, (at * picture.width + right) * 3);
  const lines = Array.from({ length: bottom - top }, (_, at) => line(top + at));
  return { width: right - left, height: bottom - top, rgb: Buffer.concat(lines) };
}

/** Encodes a picture as a PNG file. */
export function png({ width, height, rgb }) {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) rgb.copy(lines, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
