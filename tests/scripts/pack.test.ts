// @vitest-environment node
import { inflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32, pack } from "../../scripts/pack.mjs";

const anyFiles = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-zạ-ỹ0-9_-]{1,12}(\/[a-z.]{1,8})?$/),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  }),
  { selector: ({ name }) => name, maxLength: 12 },
);

/** What an unpacker finds: name and contents of each entry, by the directory at the end. */
function entries(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.length - 22;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const deflated = zip.readUInt16LE(at + 10) === 8;
    const packed = zip.readUInt32LE(at + 20);
    const length = zip.readUInt16LE(at + 28);
    const offset = zip.readUInt32LE(at + 42);
    const name = zip.subarray(at + 46, at + 46 + length).toString("utf8");
    at += 46 + length;
    const start = offset + 30 + zip.readUInt16LE(offset + 26);
    const body = zip.subarray(start, start + packed);
    return { name, bytes: deflated ? inflateRawSync(body) : Buffer.from(body) };
  });
}

describe("a package", () => {
  it("holds every file as it was, and is the same whatever their order", () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const zip = pack(files);
        expect(pack(files.toReversed()).equals(zip)).toBe(true);
        const found = entries(zip);
        expect(found).toHaveLength(files.length);
        for (const { name, bytes } of files)
          expect(found.find((entry) => entry.name === name)?.bytes.equals(bytes)).toBe(true);
      }),
    );
  });

  it("knows no time: packed again later, it has the same bytes", async () => {
    const files = [{ name: "manifest.json", bytes: Buffer.from("{}") }];
    const before = pack(files);
    const now = Date.now;
    try {
      Date.now = () => now() + 86_400_000;
      expect(pack(files).equals(before)).toBe(true);
    } finally {
      Date.now = now;
    }
  });

  it("carries the checksum that everybody computes", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });
});
