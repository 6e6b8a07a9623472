import type { CDPSession, Page } from "puppeteer-core";

/** The world of an extension's content script in a tab, to be asked what only it can: its view of the storage. */
export class ContentWorld {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  /** @throws when no script of the extension runs there */
  static async in(page: Page, origin: string): Promise<ContentWorld> {
    const session = await page.createCDPSession();
    const contexts: number[] = [];
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === origin) contexts.push(context.id);
    });
    await session.send("Runtime.enable");
    const context = contexts.at(-1);
    if (context === undefined) throw new Error(`No script of ${origin} runs in ${page.url()}.`);
    return new ContentWorld(session, context);
  }

  /** The value of an expression, awaited; whoever asks checks what it is. */
  async ask(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", {
      ...{ expression, contextId: this.#context, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
