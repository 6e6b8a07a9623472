import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Badge } from "@/lib/domain/mirror";
import { badgeWords } from "@/lib/language/badge";
import type { PanelWords } from "@/lib/language/panel";
import * as welcomeSentences from "@/lib/language/panel/welcome";
import { drawChip } from "./badge/row-chip";
import { useWords, useWordsOf } from "./words";

const badge = (change: Partial<Badge>): Badge => ({
  state: "created",
  status: null,
  ticket: "",
  at: 0,
  problem: null,
  ...change,
});

type Sample = keyof PanelWords["welcome"]["sampleOf"];
const samples: readonly (readonly [Sample, Badge])[] = [
  ["none", badge({ state: "none" })],
  ["suggested", badge({ state: "suggested" })],
  ["new", badge({ status: "new", ticket: "1203" })],
  ["processing", badge({ status: "processing", ticket: "1187" })],
  ["solved", badge({ status: "solved", ticket: "1150" })],
  ["uncertain", badge({ state: "uncertain" })],
];

/** The badges as they stand on Facebook's rows: drawn by what draws them there. */
export function SampleBadges(): JSX.Element {
  const words = useWords();
  const welcome = useWordsOf(welcomeSentences);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll("li").forEach((row, index) => {
      const [name, shown] = samples[index] ?? [];
      if (name === undefined || shown === undefined) return;
      drawChip(row, { key: `sample|${name}`, badge: shown, byName: false }, badgeWords(words.code));
    });
  }, [words.code]);
  return (
    <ul class="samples" ref={list} aria-label={welcome.samples}>
      {samples.map(([name]) => (
        <li key={name}>{welcome.sampleOf[name]}</li>
      ))}
    </ul>
  );
}
