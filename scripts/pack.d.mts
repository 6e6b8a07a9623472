export function crc32(bytes: Uint8Array): number;
export function pack(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer;
