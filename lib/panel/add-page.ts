import { type ReadonlySignal, signal } from "@preact/signals";

/** What is known of a page before it is added; at least an id or a username. */
export interface PageHint {
  readonly id: string | null;
  readonly username: string | null;
  readonly name: string | null;
}

/** What the text is: nothing yet, a page with its id, a page that needs its id too, or no page at all. */
export type Typed =
  | { readonly state: "empty" | "wrong" }
  | { readonly state: "page"; readonly id: string; readonly username: string }
  | { readonly state: "id-needed"; readonly username: string };

export interface AddPageModel {
  /** The page of the open tab; null while nothing is known or the tab shows none. */
  readonly openTab: ReadonlySignal<PageHint | null>;
  /** null while nobody has typed: then the open tab's page may be proposed. */
  readonly typed: ReadonlySignal<string | null>;
  readonly extraId: ReadonlySignal<string>;
  readonly name: ReadonlySignal<string>;
  load(): Promise<void>;
  type(change: { typed?: string; extraId?: string; name?: string }): void;
  read(text: string): Typed;
  clear(): void;
}

const ID = /^\d{1,20}$/;

/** Whether the hint and a page of the settings are the same: by id, or by username where no id is known. */
export const isPageOf = (
  hint: Pick<PageHint, "id" | "username">,
  page: { readonly id: string; readonly username: string },
): boolean =>
  hint.id === null
    ? hint.username !== null && hint.username.toLowerCase() === page.username.toLowerCase()
    : hint.id === page.id;

/** Which page to add: the open tab's, or one typed by hand. What Facebook's addresses mean comes from outside. */
export function createAddPage(options: {
  readonly pageOfTab: () => Promise<PageHint | null>;
  readonly parsePage: (text: string) => { id: string | null; username: string | null } | null;
}): AddPageModel {
  const openTab = signal<PageHint | null>(null);
  const typed = signal<string | null>(null);
  const extraId = signal("");
  const name = signal("");
  return {
    openTab,
    typed,
    extraId,
    name,
    async load() {
      openTab.value = await options.pageOfTab().catch(() => null);
    },
    type(change) {
      typed.value = change.typed ?? typed.value;
      extraId.value = change.extraId ?? extraId.value;
      name.value = change.name ?? name.value;
    },
    read(text) {
      if (text.trim() === "") return { state: "empty" };
      const page = options.parsePage(text);
      if (page === null) return { state: "wrong" };
      const id = page.id ?? (ID.test(extraId.value.trim()) ? extraId.value.trim() : null);
      const username = page.username ?? "";
      return id === null ? { state: "id-needed", username } : { state: "page", id, username };
    },
    clear() {
      typed.value = null;
      extraId.value = "";
      name.value = "";
    },
  };
}
