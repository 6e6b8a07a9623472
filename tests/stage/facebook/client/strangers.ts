/** What other software in the same browser does to the page: a translator, another extension. */
export interface Strangers {
  /** B19: text nodes give way to `<font>`, as Chrome's translator does. */
  translate(on: boolean): void;
  /** B20: classes, attributes and nodes of somebody else. */
  meddle(): void;
  standIn(text: Text): ChildNode | undefined;
}

export function createStrangers(container: Element): Strangers {
  const fonts = new WeakMap<Text, HTMLElement>();

  function wrapTexts(): void {
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== "" && !isSkipped(node)) found.push(node);
    }
    for (const text of found) {
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      outer.style.verticalAlign = "inherit";
      inner.style.verticalAlign = "inherit";
      inner.textContent = text.data;
      outer.append(inner);
      fonts.set(text, outer);
      text.replaceWith(outer);
    }
  }

  return {
    translate(on) {
      document.documentElement.classList.toggle("translated-ltr", on);
      if (on) wrapTexts();
    },
    meddle() {
      document.documentElement.setAttribute("data-ext-other", "1");
      for (const node of container.querySelectorAll(
        "[role=listitem], [role=presentation], [role=region], h2, a",
      )) {
        node.classList.add("ext-other-seen");
        node.setAttribute("data-ext-other-id", "7");
      }
      for (const host of container.querySelectorAll("[role=listitem], [role=presentation] ._4k8w")) {
        if (host.querySelector(":scope > ext-other-note")) continue;
        const note = document.createElement("ext-other-note");
        note.style.cssText = "position:absolute;inset-inline-end:2px;top:2px;font-size:9px";
        note.textContent = "◆";
        host.append(note);
      }
      if (!document.querySelector("ext-other-root"))
        document.body.append(document.createElement("ext-other-root"));
    },
    standIn: (text) => fonts.get(text),
  };
}

function isSkipped(text: Text): boolean {
  const parent = text.parentElement;
  return !parent || parent.closest("font, textarea, .notranslate, [translate=no], page-ticket") !== null;
}
