import type { Gate, Step, StepOf } from "@/lib/domain/decision";
import type { Language } from "@/lib/domain/preferences";
import { momentText, plural } from "./dates";

/** One sentence per code of a gate; a code without a sentence does not compile. */
type Sentences = {
  readonly [G in Gate]: { readonly [C in StepOf<G>["code"]]: (step: StepOf<G>) => string };
};

const moment = (at: number | null, unknown: string): string => (at === null ? unknown : momentText(at));

const vi: Sentences = {
  active: {
    active: () => "Trang đang hoạt động.",
    "page-not-added": () => "Trang chưa được thêm nên không có gì được tạo theo quy tắc.",
    inactive: () => "Trang đang ngừng hoạt động nên không có gì được tạo theo quy tắc.",
  },
  since: {
    newer: (step) => `Mới hơn lúc bật trang (${sinceIn.vi(step)}).`,
    older: (step) => `Có từ trước khi bật trang (${sinceIn.vi(step)}): chỉ tạo bằng tay.`,
    "maybe-older": (step) => `Có thể có từ trước khi bật trang (${sinceIn.vi(step)}): chỉ tạo bằng tay.`,
    "time-unknown": () => "Không rõ thời gian viết: chỉ tạo bằng tay.",
    "never-activated": () => "Trang chưa từng được bật: chỉ tạo bằng tay.",
  },
  actor: {
    customer: () => "Khách hàng viết.",
    "owner-on": () => "Chính trang viết, và cài đặt cho phép tạo phiếu ghi khi trang tự viết.",
    "owner-off": () => "Chính trang viết, và cài đặt không tạo phiếu ghi khi trang tự viết.",
    automated: () => "Đây là trả lời tự động của Facebook: không bao giờ thành phiếu ghi.",
    "author-unknown": () => "Không nhận diện được người viết: chỉ tạo bằng tay.",
  },
  kind: {
    "messages-on": () => "Tin nhắn được chuyển đổi thành phiếu ghi.",
    "visitor-posts": () => "Bài đăng của khách truy cập được chuyển đổi thành phiếu ghi.",
    "page-comments": () => "Bình luận của khách trên bài của trang được xét theo từ khóa.",
    "post-thread": () => "Bình luận dưới bài của khách đi cùng phiếu ghi của bài đó.",
    everything: () => "Trang chuyển đổi mọi bài viết và bình luận.",
    "messages-off": () => "Trang không chuyển đổi tin nhắn thành phiếu ghi.",
    nothing: () => "Trang không chuyển đổi bài viết và bình luận nào.",
    "posts-not-chosen": () => "Trang không chuyển đổi bài đăng của khách truy cập.",
    "comments-not-chosen": () => "Trang không chuyển đổi bình luận của khách.",
    "not-a-visitors-post": () => "Đây là bài của chính trang, không phải bài của khách truy cập.",
    "post-owner-unknown": () => "Không rõ bài viết là của trang hay của khách: chỉ tạo bằng tay.",
  },
  keywords: {
    "not-asked": () => "Không cần từ khóa.",
    "every-comment": () => "Danh sách từ khóa trống nên mọi bình luận đều được chọn.",
    found: ({ match }) =>
      match === null ? "Có từ khóa." : `Từ khóa “${match.keyword}” khớp với “${match.matched}”.`,
    "no-text": () => "Không có chữ nên không thể khớp từ khóa.",
    "not-found": ({ count, partial }) =>
      `Không có từ khóa nào trong ${count} từ khóa${partial ? " (nội dung bị Facebook rút gọn)" : ""}.`,
  },
  thread: {
    "no-ticket": () => "Chưa có phiếu ghi.",
    "maybe-known": () =>
      "Có thể đã có phiếu ghi: cùng người này đã viết đúng như vậy trong một bài mà Facebook gọi bằng mã khác. Chỉ gợi ý, bạn quyết định.",
    "on-its-way": () => "Phiếu ghi đang được tạo, nội dung này sẽ được thêm vào đó.",
    open: ({ ticket }) => `${ticketIn.vi(ticket)} đang mở, nội dung này được thêm vào đó.`,
    "solved-outgoing": ({ ticket }) =>
      `${ticketIn.vi(ticket)} đã đóng; trả lời của trang chỉ được ghi chú thêm.`,
    "solved-acknowledged": ({ ticket }) =>
      `${ticketIn.vi(ticket)} đã đóng; lời đáp ngắn chỉ được ghi chú thêm.`,
    "solved-not-newer": ({ ticket }) =>
      `${ticketIn.vi(ticket)} đã đóng và nội dung này không mới hơn, nên chỉ được ghi chú thêm.`,
    "solved-within": ({ ticket, reopenWithinHours }) =>
      `${ticketIn.vi(ticket)} đã đóng ${windowIn.vi(reopenWithinHours)}, nên được mở lại.`,
    "solved-after": ({ ticket, reopenWithinHours }) =>
      `${ticketIn.vi(ticket)} đã đóng và ${pastIn.vi(reopenWithinHours)}, nên tạo phiếu ghi mới tiếp nối.`,
    recorded: ({ ticket }) => `Nội dung này đã có trong phiếu ghi${ticket === "" ? "" : ` ${ticket}`}.`,
    "post-without-ticket": () => "Bài của khách chưa có phiếu ghi, nên bình luận dưới bài cũng không có.",
  },
  creation: {
    automatic: () => "Trang tự động tạo phiếu ghi.",
    suggest: () => "Trang chỉ gợi ý: một lần bấm sẽ tạo phiếu ghi.",
  },
};

const en: Sentences = {
  active: {
    active: () => "The page is active.",
    "page-not-added": () => "The page was not added, so nothing is created by rule.",
    inactive: () => "The page is inactive, so nothing is created by rule.",
  },
  since: {
    newer: (step) => `Newer than the page's activation (${sinceIn.en(step)}).`,
    older: (step) => `Older than the page's activation (${sinceIn.en(step)}): by hand only.`,
    "maybe-older": (step) =>
      `It may be older than the page's activation (${sinceIn.en(step)}): by hand only.`,
    "time-unknown": () => "It is not known when this was written: by hand only.",
    "never-activated": () => "The page was never activated: by hand only.",
  },
  actor: {
    customer: () => "Written by a customer.",
    "owner-on": () =>
      "Written by the page itself, and the settings create tickets from what the page writes.",
    "owner-off": () =>
      "Written by the page itself, and the settings create no tickets from what the page writes.",
    automated: () => "This is Facebook's automated reply: it never becomes a ticket.",
    "author-unknown": () => "Who wrote this was not recognised: by hand only.",
  },
  kind: {
    "messages-on": () => "Messages are converted into tickets.",
    "visitor-posts": () => "Posts added by visitors are converted into tickets.",
    "page-comments": () => "Customers' comments on the page's own posts are looked at for keywords.",
    "post-thread": () => "A comment under a visitor's post joins that post's ticket.",
    everything: () => "The page converts every post and comment.",
    "messages-off": () => "The page does not convert messages into tickets.",
    nothing: () => "The page converts no posts and no comments.",
    "posts-not-chosen": () => "The page does not convert posts added by visitors.",
    "comments-not-chosen": () => "The page does not convert customers' comments.",
    "not-a-visitors-post": () => "This is the page's own post, not a visitor's.",
    "post-owner-unknown": () =>
      "It is not known whether the post is the page's or a visitor's: by hand only.",
  },
  keywords: {
    "not-asked": () => "No keywords are asked for.",
    "every-comment": () => "The list of keywords is empty, so every comment is chosen.",
    found: ({ match }) =>
      match === null ? "A keyword was found." : `Keyword “${match.keyword}” matches “${match.matched}”.`,
    "no-text": () => "There is no text, so no keyword can match.",
    "not-found": ({ count, partial }) =>
      `None of ${plural(count, "keyword", "keywords")} stands in it${partial ? " (Facebook has cut the text)" : ""}.`,
  },
  thread: {
    "no-ticket": () => "There is no ticket yet.",
    "maybe-known": () =>
      "It may have a ticket already: this person wrote the same in a post that Facebook called by another id. Only suggested, you decide.",
    "on-its-way": () => "Its ticket is being created, and this will be added to it.",
    open: ({ ticket }) => `${ticketIn.en(ticket)} is open, and this is added to it.`,
    "solved-outgoing": ({ ticket }) =>
      `${ticketIn.en(ticket)} is closed; the page's reply is only noted on it.`,
    "solved-acknowledged": ({ ticket }) =>
      `${ticketIn.en(ticket)} is closed; a bare acknowledgement is only noted on it.`,
    "solved-not-newer": ({ ticket }) =>
      `${ticketIn.en(ticket)} is closed and this is not newer, so it is only noted on it.`,
    "solved-within": ({ ticket, reopenWithinHours }) =>
      `${ticketIn.en(ticket)} was closed ${windowIn.en(reopenWithinHours)}, so it is reopened.`,
    "solved-after": ({ ticket, reopenWithinHours }) =>
      `${ticketIn.en(ticket)} is closed and ${pastIn.en(reopenWithinHours)}, so a new ticket follows it.`,
    recorded: ({ ticket }) => `This is already in ${ticket === "" ? "the ticket" : `ticket ${ticket}`}.`,
    "post-without-ticket": () => "The visitor's post has no ticket, so a comment under it has none either.",
  },
  creation: {
    automatic: () => "The page creates tickets automatically.",
    suggest: () => "The page only suggests: one click creates the ticket.",
  },
};

const sinceIn: Record<Language, (step: StepOf<"since">) => string> = {
  vi: ({ activeSince }) => moment(activeSince, "không rõ"),
  en: ({ activeSince }) => moment(activeSince, "not known"),
};
const ticketIn: Record<Language, (ticket: string) => string> = {
  vi: (ticket) => (ticket === "" ? "Phiếu ghi" : `Phiếu ghi ${ticket}`),
  en: (ticket) => (ticket === "" ? "The ticket" : `Ticket ${ticket}`),
};
const windowIn: Record<Language, (hours: number | null) => string> = {
  vi: (hours) => (hours === null ? "và luôn được mở lại" : `chưa quá ${hours} giờ kể từ lần trao đổi cuối`),
  en: (hours) =>
    hours === null ? "and is always reopened" : `and the last message is at most ${hours} h old`,
};
const pastIn: Record<Language, (hours: number | null) => string> = {
  vi: (hours) =>
    hours === null || hours === 0 ? "không được mở lại" : `đã quá ${hours} giờ kể từ lần trao đổi cuối`,
  en: (hours) =>
    hours === null || hours === 0 ? "never reopened" : `the last message is more than ${hours} h old`,
};

const sentences: Record<Language, Sentences> = { vi, en };

/** Why a gate let an activity through or stopped it, in one sentence. */
export function whySentence(step: Step, language: Language): string {
  const words = sentences[language];
  switch (step.gate) {
    case "active":
      return words.active[step.code](step);
    case "since":
      return words.since[step.code](step);
    case "actor":
      return words.actor[step.code](step);
    case "kind":
      return words.kind[step.code](step);
    case "keywords":
      return words.keywords[step.code](step);
    case "thread":
      return words.thread[step.code](step);
    case "creation":
      return words.creation[step.code](step);
  }
}
