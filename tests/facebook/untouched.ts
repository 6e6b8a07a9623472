import { vi } from "vitest";

/** Whatever a reader would do to the page: each deed is kept from happening and noted in the list that is returned. */
export function forbidDeeds(): readonly string[] {
  const deeds: string[] = [];
  for (const deed of ["click", "focus", "blur"] as const)
    vi.spyOn(HTMLElement.prototype, deed).mockImplementation(() => void deeds.push(deed));
  vi.spyOn(EventTarget.prototype, "dispatchEvent").mockImplementation((event) => {
    deeds.push(event.type);
    return true;
  });
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => void deeds.push("scroll"));
  return deeds;
}
