import { giveBack } from "@/components/badge/give-back";
import { CheckNote } from "@/components/check/check-note";
import { mountCheck } from "@/components/check/mount";
import { createPointer, type Pointer } from "@/components/check/pointer";
import type { Mounted } from "@/components/mount";
import type { ChecksMirror } from "@/lib/domain/check";
import { themeOf } from "@/lib/facebook/appearance";
import { freshRouting, type RoutingMemory } from "@/lib/facebook/routing/read-routing";
import { reportSettings } from "@/lib/facebook/settings/report";
import { isDialogOpen, settingsKind, settingsPage } from "@/lib/facebook/settings/screen";
import { checkWords } from "@/lib/language/checks";
import type { Bridge } from "../bridge";
import { copyText } from "../copy-text";
import { followShortcuts } from "../discreet";
import type { Surroundings } from "../surroundings";
import { followChanges } from "./changes";
import { followDialog, setData, standBeside } from "./check-place";
import { CheckRecord } from "./check-record";
import { type Subject, subjectNote } from "./check-subject";
import { needsReport, permissionText, routingText } from "./check-text";
import { type Look, lookAtPermissions, lookAtRouting, saysSame } from "./reading";

interface Ports {
  readonly window: Window;
  readonly bridge: Bridge;
  readonly surroundings: Surroundings;
  readonly checks: () => ChecksMirror | null;
  /** The address may have changed: where the browser does not tell of it, the page's own changes do. */
  readonly moved: () => void;
}

/** After this long a screen that still loads cannot be told, in ms. */
const LOADING_MS = 15_000;
/** A screen without anything readable may not be drawn yet: this long nothing is said of it. */
const DRAWING_MS = 4_000;
/** So long the content of the screen before may stand under a new address. */
const STALE_MS = 12_000;
/** Reading is put off this long after a change, so that a burst of changes is one reading. */
const QUIET_MS = 60;

/** One stay on the settings screens. */
export class SettingsVisit {
  readonly #ports: Ports;
  readonly #signal: AbortSignal;
  readonly #record: CheckRecord;
  readonly #pointer: Pointer;
  readonly #passed = new Set<string>();
  #address: string;
  #arrivedAt = Date.now();
  #memory: RoutingMemory = freshRouting;
  #mounted: Mounted | null = null;
  #element = "";
  /** The finding whose notice a person put away in the corner; another one is shown again. */
  #closed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Look | null = null;
  #subject: Subject = "unknown";
  /** What stood here before the navigation, while it may still be standing. */
  #left: Look | null = null;

  constructor(ports: Ports, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    this.#address = ports.window.location.href;
    this.#record = new CheckRecord(ports.bridge, () => this.look(), signal);
    this.#pointer = createPointer(ports.window, signal);
    const language = () => ports.surroundings.language();
    followShortcuts(ports.window, ports.bridge, language, () => false, signal);
    followChanges(
      ports.window.document,
      (theirs) => {
        if (ports.window.location.href !== this.#address) ports.moved();
        if (!theirs) return;
        // Closed and opened again before the next reading: what it says then is what is stored.
        if (this.#memory.opened !== null && !isDialogOpen(ports.window.document))
          this.#memory = { ...this.#memory, opened: null };
        this.#soon(QUIET_MS);
      },
      signal,
    );
    followDialog(ports.window, () => this.#mounted?.host, signal);
    signal.addEventListener("abort", () => {
      clearTimeout(this.#timer);
      this.#clear();
    });
    this.look();
  }

  navigated(): void {
    const { href } = this.#ports.window.location;
    if (href === this.#address) return;
    this.#address = href;
    this.#arrivedAt = Date.now();
    this.#memory = freshRouting;
    this.#closed = "";
    this.#left = this.#shown;
    this.#record.navigated();
    this.#clear();
    this.#soon(QUIET_MS);
  }

  /** Reads the screen as it is now and shows what it says. */
  look(): void {
    if (this.#signal.aborted) return;
    const { window, surroundings, checks, bridge } = this.#ports;
    if (window.location.href !== this.#address) {
      this.#ports.moved();
      return;
    }
    const known = surroundings.pages();
    const settings = checks()?.settings;
    if (known === null || settings === undefined) return;
    if (!bridge.isAlive()) {
      this.#ports.moved();
      return;
    }
    const { document } = window;
    const kind = settingsKind(document, this.#address);
    const subject = settingsPage(document, this.#address, known);
    const pageId = subject.state === "known" ? subject.page.id : null;
    // The screen of a page that was not added ticks nobody's step off.
    const pass = (step: Look["step"]): void => {
      if (subject.state !== "other") this.#pass(pageId, step);
    };
    pass("settings");
    if (kind === null) {
      this.#clear();
      return;
    }
    const age = Date.now() - this.#arrivedAt;
    const options = {
      accepted: settings.acceptedApps,
      patient: age >= LOADING_MS,
      named: subject.state === "known",
      pages: subject.state === "known" ? [subject.page] : subject.state === "other" ? [] : known,
    };
    let look: Look | null;
    if (kind === "messaging") {
      const routing = lookAtRouting(document, options, this.#memory);
      this.#memory = routing.memory;
      look = routing.look;
    } else look = lookAtPermissions(document, options);
    if (look === null || this.#isEarly(look, age) || this.#isLeftOver(look, age)) {
      this.#clear();
      this.#record.see([]);
      this.#soon(500);
      return;
    }
    this.#left = null;
    pass(look.step);
    this.#record.see(
      look.pages.map(({ page, finding }) => ({ pageId: page.id, finding, reader: look.reader })),
      subject.state === "unknown" && look.pages.length === 0 ? look.finding : null,
    );
    this.#show(look, subject.state);
  }

  /** Nothing readable yet, and hardly arrived: it may only not be drawn yet. */
  #isEarly({ finding, place }: Look, age: number): boolean {
    const blank = ["unreadable", "unknown-layout", "empty"].includes(finding.reason);
    return place === null && blank && age < DRAWING_MS;
  }

  /** The very row that stood under the address before, saying the same: most likely the old content, still there. */
  #isLeftOver(look: Look, age: number): boolean {
    const left = this.#left;
    if (left === null || age >= STALE_MS) return false;
    return left.place === look.place && JSON.stringify(left.finding) === JSON.stringify(look.finding);
  }

  #pass(pageId: string | null, step: Look["step"]): void {
    const key = `${this.#address} ${pageId} ${step}`;
    if (this.#passed.has(key)) return;
    this.#passed.add(key);
    this.#ports.bridge.ask("passed", { pageId, step }).catch(() => this.#passed.delete(key));
  }

  /** A press counts for what stood there: where the screen says something else by now, that is shown and nothing is done. */
  #pressed(look: Look, subject: Subject, act: () => void): void {
    this.look();
    const now = this.#shown;
    if (now !== null && this.#subject === subject && saysSame(now, look)) act();
  }

  #show(look: Look, subject: Subject): void {
    const { window, surroundings, bridge } = this.#ports;
    const { document } = window;
    const words = checkWords(surroundings.language());
    const { finding } = look;
    if (look.place === null && this.#closed === JSON.stringify(finding)) {
      this.#clear();
      return;
    }
    if (this.#element !== look.element) this.#clear();
    this.#mounted ??= giveBack(mountCheck(document, look.element));
    this.#element = look.element;
    this.#shown = look;
    this.#subject = subject;
    const { host } = this.#mounted;
    setData(host, "verdict", finding.verdict);
    if (finding.kind === "routing") setData(host, "app", finding.app);
    setData(host, "theme", themeOf(document));
    const text = finding.kind === "routing" ? routingText(finding, words) : permissionText(finding, words);
    const about = subjectNote(look, subject, surroundings.pages() ?? [], this.#record, Date.now(), words);
    const of = (id: string) => look.pages.find(({ page }) => page.id === id)?.finding ?? finding;
    const press = (act: () => void): void => this.#pressed(look, subject, act);
    this.#mounted.show(
      <CheckNote
        words={words}
        {...text}
        {...about}
        onRecord={(id) => press(() => this.#record.keep(id, of(id), look.reader))}
        onWithdraw={(id) => press(() => this.#record.withdraw(id, finding))}
        report={
          needsReport(finding)
            ? () => reportSettings(document, `${look.reader}: ${finding.reason}`, bridge.version)
            : null
        }
        onClose={look.place === null ? () => this.#close(finding) : null}
        copy={(report) => copyText(window, report)}
      />,
    );
    standBeside(host, look.place);
    // Two places that differ: which of them is to be pressed nobody knows, and only a fresh look helps.
    const points =
      finding.verdict !== "ok" && finding.verdict !== "complete" && finding.reason !== "contradiction";
    this.#pointer.pointAt(points ? look.control : null);
  }

  #close(finding: Look["finding"]): void {
    this.#closed = JSON.stringify(finding);
    this.#clear();
  }

  #soon(ms: number): void {
    if (this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.look();
    }, ms);
  }

  #clear(): void {
    this.#mounted?.remove();
    this.#mounted = null;
    this.#element = "";
    this.#shown = null;
    this.#pointer.remove();
  }
}
