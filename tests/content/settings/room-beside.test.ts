import fc from "fast-check";
import { expect, it } from "vitest";
import { roomBeside } from "@/lib/content/settings/room-beside";

const window = { width: 1280, height: 800 };
const boxOf = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it("is beside a dialog in the middle of a wide window, and below one in a narrow window", () => {
  expect(roomBeside(boxOf(360, 300, 560, 200), window)).toEqual({
    left: 932,
    width: 336,
    top: 300,
    height: 488,
  });
  expect(roomBeside(boxOf(20, 100, 560, 200), { width: 600, height: 800 })).toEqual({
    left: 20,
    width: 380,
    top: 312,
    height: 476,
  });
});

it("is above a dialog at the lower edge, and before one at the right", () => {
  expect(roomBeside(boxOf(0, 600, 600, 200), { width: 600, height: 800 })).toMatchObject({ bottom: 588 });
  expect(roomBeside(boxOf(500, 0, 780, 800), window)).toMatchObject({ left: 108, width: 380 });
});

it("is nowhere where the dialog leaves none", () => {
  expect(roomBeside(boxOf(0, 0, 1280, 800), window)).toBeNull();
});

it("never lies over the dialog or outside of the window", () => {
  const length = fc.integer({ min: -200, max: 1600 });
  const size = fc.integer({ min: 0, max: 1600 });
  fc.assert(
    fc.property(length, length, size, size, size, size, (left, top, wide, high, width, height) => {
      const box = boxOf(left, top, wide, high);
      const room = roomBeside(box, { width, height });
      if (room === null) return;
      const upper = room.top ?? (room.bottom ?? Number.NaN) - room.height;
      const right = room.left + room.width;
      const lower = upper + room.height;
      expect(Math.min(room.left, upper)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(lower).toBeLessThanOrEqual(height);
      expect(right <= box.left || room.left >= box.right || lower <= box.top || upper >= box.bottom).toBe(
        true,
      );
    }),
  );
});
