import { useEffect } from "preact/hooks";
import { useWords } from "../words";

/**
 * Names in the tab what is on screen, before the product: tabs, history and a screen reader tell by it. Never a page's
 * or a person's name, which discreet mode could not hide there.
 */
export function useTitle(part: string): void {
  const { productFull } = useWords();
  useEffect(() => {
    document.title = `${part} · ${productFull}`;
  }, [part, productFull]);
}
