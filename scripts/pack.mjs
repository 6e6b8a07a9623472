// A zip file whose bytes depend on nothing but its contents: entries in the order of their names, one date for all,
// no owner, no extra fields. Two people who build the same commit with the same Node get the same package.
import { deflateRawSync } from "node:zlib";

/** 1980-01-01, the first day that the format knows. */
const DATE = (0 << 9) | (1 << 5) | 1;
const UTF8 = 1 << 11;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip files carry it. */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * @param {readonly { name: string, bytes: Buffer }[]} files names with forward slashes
 * @returns {Buffer} the zip file
 */
export function pack(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  for (const { name, bytes } of sorted) {
    const path = Buffer.from(name, "utf8");
    const small = deflateRawSync(bytes, { level: 9 });
    const deflated = small.length < bytes.length;
    const body = deflated ? small : bytes;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8, 2);
    fields.writeUInt16LE(deflated ? 8 : 0, 4);
    fields.writeUInt16LE(0, 6);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), fields, path, body);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, path);
    offset += 30 + path.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from("PK\x05\x06", "latin1"), end]);
}
