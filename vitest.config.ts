import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          environment: "happy-dom",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/stage/**"],
          restoreMocks: true,
          // By default one of two cores would stand idle.
          maxWorkers: "100%",
          // The exhaustive fault tests count in thousands; a slow machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "stage",
          environment: "node",
          include: ["tests/stage/**/*.test.ts"],
          maxWorkers: "100%",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { "@": import.meta.dirname } },
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          // Each file has browsers of its own and mostly waits for them: two side by side fill two cores.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
