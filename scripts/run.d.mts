export const root: string;
export function tool(name: string): string;
export function run(
  command: string,
  args: readonly string[],
  how?: { show?: boolean; env?: Record<string, string>; signal?: AbortSignal },
): Promise<{ code: number; output: string }>;
