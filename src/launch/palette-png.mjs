import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function* chunksOf(png) {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function nearer(left, up, corner) {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** PNG § 9.2: what each filter adds to a byte, from those at its left, above it, and at the corner. */
const filters = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => nearer(left, up, corner),
];

/** The colours of an 8-bit RGB picture, one number a pixel. */
function pixelsOf(data, width, height) {
  const stride = width * 3;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filters[data[y * (stride + 1)]];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const [left, up] = [x < 3 ? 0 : bytes[at - 3], y === 0 ? 0 : bytes[at - stride]];
      const corner = x < 3 || y === 0 ? 0 : bytes[at - stride - 3];
      bytes[at] = data[at + y + 1] + filter(left, up, corner);
    }
  }
  return Uint32Array.from({ length: width * height }, (_, n) => bytes.readUIntBE(n * 3, 3));
}

const distance = (one, other) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** The commonest 256 colours, and for each pixel which of them is nearest: a page of text has few others. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, 256);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) {
    if (nearest.has(colour)) continue;
    const distances = palette.map((other) => distance(colour, other));
    nearest.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return { palette, nearest };
}

/** An 8-bit RGB screenshot as a picture of 256 colours, less than half as large. */
export function palettePng(png) {
  const chunks = [...chunksOf(png)];
  const header = Buffer.from(chunks[0].data);
  if (header[8] !== 8 || header[9] !== 2) throw new Error('Only 8-bit RGB pictures are made smaller.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = pixelsOf(inflateSync(packed), width, height);
  const { palette, nearest } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, n) => (rows[n + Math.floor(n / width) + 1] = nearest.get(colour)));
  header[9] = 3;
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
