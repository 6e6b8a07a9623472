import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "@/lib/domain/problem";
import { wayOn } from "@/lib/domain/way-on";
import { useWords } from "./words";

/** A link to a part of the options: in place within them; in a tab of its own from the popup, whose place it would take. */
export function OptionsLink(props: {
  /** "queues", "pages/100000000000901" */
  readonly to: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const there = location.pathname.endsWith("/options.html");
  return (
    <a
      href={`options.html#${props.to}`}
      target={there ? undefined : "_blank"}
      rel={there ? undefined : "noopener noreferrer"}
    >
      {props.children}
    </a>
  );
}

/** What a person can do about a problem; a link where the options are the place for it. */
export function WayOn(props: {
  readonly problem: Problem;
  readonly pageId?: string | undefined;
}): ComponentChildren {
  const { way } = useWords().problem(props.problem);
  const to = wayOn(props.problem.code, props.pageId);
  return to === null ? way : <OptionsLink to={to}>{way}</OptionsLink>;
}
