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

type Line = readonly [from: "customer" | "page" | "system", text: string];

const longStory: readonly Line[] = [
  ["customer", "Shop ơi cho em hỏi"],
  [
    "customer",
    "Em đặt hôm thứ ba hai áo khoác size L màu xanh, đơn {n}, đã chuyển khoản đủ 640.000đ rồi ạ. " +
      "Đến hôm nay vẫn chưa thấy giao, em gọi tổng đài thì máy bận, nhắn bên giao hàng thì họ bảo chưa nhận. " +
      "Em cần trước thứ bảy để đi xa, nếu không kịp thì cho em đổi sang nhận ở cửa hàng Nguyễn Trãi được không? " +
      "Nếu phải chờ thì em xin hoàn tiền. Số tài khoản em gửi ở tin trước, tên chủ tài khoản như trên đơn. " +
      "À, một áo em muốn đổi sang màu đen, size M, shop xem còn hàng không giúp em với nhé. Cảm ơn shop! " +
      "Địa chỉ nhận vẫn như cũ, gọi trước khi giao mười lăm phút vì em hay đi làm ca tối.",
  ],
  ["page", "Dạ shop kiểm tra ngay cho mình ạ"],
  ["page", "Đơn của mình đang ở kho Thủ Đức, sáng mai giao tới nhé"],
  ["system", "0"],
  ["customer", "Dạ em cảm ơn 🌸"],
];

const stories: readonly (readonly Line[])[] = [
  [
    ["customer", "Shop ơi còn áo khoác gió size M không ạ?"],
    ["page", "Dạ còn màu xanh và màu đen ạ"],
    ["customer", "Giá bao nhiêu vậy shop"],
    ["page", "Dạ 320k, shop miễn phí ship đơn từ 500k nhé"],
    ["customer", "Vậy em lấy hai cái màu đen\nGửi về 12 Lê Lợi, Quận 1"],
    ["customer", "Đơn {n} phải không shop?"],
  ],
  [
    ["customer", "My order has not come 😢"],
    ["customer", "order {n}\npaid already"],
    ["page", "We are checking"],
    ["system", "1"],
    ["page", "It left our store this morning 📦"],
    ["customer", "Thank you! When will {n} arrive?"],
  ],
  [
    ["customer", "Áo em nhận bị rách ở tay, đơn {n} ạ"],
    ["page", "Dạ shop xin lỗi mình nhiều ạ 🙏"],
    ["page", "Mình chụp giúp shop chỗ rách nhé"],
    ["customer", "Em gửi rồi đó shop"],
    ["customer", "Đổi đơn {n} cho em được không ạ?"],
  ],
  [
    ["page", "Dạ chào mình, đơn {n} giao thành công rồi ạ"],
    ["customer", "Hàng đẹp lắm shop 😍"],
    ["page", "Dạ shop cảm ơn mình ạ!"],
    ["customer", "Lần sau đơn như {n} có giảm giá không ạ"],
  ],
];

/**
 * The conversation of a thread, oldest first: the same for every run and every variant. `{n}` becomes the end of the thread's
 * id, so that no two threads end alike and a mixed-up reading shows.
 */
export function messagesOf(thread: Thread): StageMessage[] {
  const random = seeded(`messages ${thread.pageId} ${thread.id}`);
  const messages: StageMessage[] = [];
  const add = (from: StageMessage["from"], text: string) =>
    messages.push({
      id: `mid.$c${thread.id.slice(-6)}${messages.length}`,
      from,
      text: text.replaceAll("{n}", thread.id.slice(-4)),
    });
  const tell = (separator: string, story: readonly Line[]) => {
    add("separator", separator);
    for (const [from, text] of story) add(from, text);
  };
  tell("0", pick(stories, random));
  tell("1", longStory);
  tell("2", pick(stories, random));
  return messages;
}

/** Facebook's cut: 800 × 0.6 characters, or 8 lines. Null when the text is short enough to be shown whole. */
export function cutText(text: string): string | null {
  const lines = text.split("\n");
  const short = lines.slice(0, 8).join("\n");
  if (short.length > 480) return short.slice(0, 480).trimEnd();
  return lines.length > 8 ? short : null;
}
