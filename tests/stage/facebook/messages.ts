import type { Thread } from "./people.ts";
import { pick, seeded } from "./random.ts";

export interface StageMessage {
  readonly id: string;
  readonly from: "customer" | "page" | "system" | "separator";
  /** For `system` and `separator`: the number of the sentence in labels.ts, as text. */
  readonly text: string;
  /** An outgoing bubble that Facebook has not confirmed yet has no id on screen; a failed one never gets one. */
  readonly state?: "sending" | "failed";
}

const longText = [
  "Shop ơi, em đặt hôm thứ ba hai áo khoác size L màu xanh, đơn 4471, đã chuyển khoản đủ 640.000đ rồi ạ.",
  "Đến hôm nay vẫn chưa thấy giao, em gọi tổng đài thì máy bận, nhắn bên giao hàng thì họ bảo chưa nhận.",
  "Em cần trước thứ bảy để đi xa, nếu không kịp thì cho em đổi sang nhận ở cửa hàng Nguyễn Trãi được không?",
  "Nếu phải chờ thì em xin hoàn tiền. Số tài khoản em gửi ở tin trước, tên chủ tài khoản như trên đơn.",
  "À, với lại một áo em muốn đổi sang màu đen, size M, shop xem còn hàng không giúp em với nhé. Cảm ơn shop!",
  "Địa chỉ nhận vẫn như cũ, gọi trước khi giao mười lăm phút giúp em vì em hay đi làm ca tối, xin cảm ơn.",
].join(" ");

const fromCustomer = [
  "Shop ơi còn size M không ạ?",
  "Giá bao nhiêu vậy shop 😢",
  "My order has not come 😢",
  "order 4471\npaid already",
  "Em gửi địa chỉ nhé:\n12 Lê Lợi\nQuận 1",
  "ok ạ",
  "Cảm ơn shop nhiều 🌸",
  "Hàng bị rách ở tay áo, đổi được không ạ",
];
const fromPage = [
  "Dạ shop chào mình ạ!",
  "We are checking",
  "Dạ giá 320k, shop miễn phí ship đơn từ 500k nhé",
  "Shop đã gửi hàng sáng nay rồi ạ 📦",
  "Mình cho shop xin số điện thoại nhé",
];

/** The conversation of a thread, oldest first: the same for every run and every variant. */
export function messagesOf(thread: Thread): StageMessage[] {
  const random = seeded(`messages ${thread.pageId} ${thread.id}`);
  const messages: StageMessage[] = [];
  const add = (from: StageMessage["from"], text: string) =>
    messages.push({ id: `mid.$c${thread.id.slice(-6)}${messages.length}`, from, text });
  const turns = 6 + Math.floor(random() * 5);
  add("separator", "0");
  for (let turn = 0; turn < turns; turn += 1) {
    for (let count = random() < 0.4 ? 2 : 1; count > 0; count -= 1)
      add("customer", pick(fromCustomer, random));
    if (turn === 1) add("system", "0");
    if (random() < 0.7) add("page", pick(fromPage, random));
    if (turn === 3) add("separator", "1");
  }
  add("separator", "2");
  add("customer", longText);
  add("page", pick(fromPage, random));
  add("customer", `${pick(fromCustomer, random)} (${thread.id.slice(-4)})`);
  return messages;
}

/** Facebook's cut: 800 × 0.6 characters, or 8 lines. Null when the text is short enough to be shown whole. */
export function cutText(text: string): string | null {
  const lines = text.split("\n");
  const short = lines.slice(0, 8).join("\n");
  if (short.length > 480) return short.slice(0, 480).trimEnd();
  return lines.length > 8 ? short : null;
}
