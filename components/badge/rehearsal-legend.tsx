/** How much of what is on screen a rehearsed draft would choose. */
export function RehearsalLegend({ text }: { readonly text: string }) {
  return (
    <div class="corner" role="status" aria-live="polite">
      {text}
    </div>
  );
}
