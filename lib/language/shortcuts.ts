import type { Command } from "@/lib/domain/command";
import type { Language } from "@/lib/domain/preferences";
import { type DiscreetWords, discreetWords } from "./discreet";

/** The sheet of shortcuts, and the switch of discreet mode. */
export interface ShortcutWords extends DiscreetWords {
  readonly title: string;
  readonly close: string;
  readonly lead: string;
  readonly commands: Record<Command, string>;
  readonly none: string;
  readonly change: string;
  readonly changeByHand: string;
  readonly keysHere: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
  readonly discreetOn: string;
  readonly hide: string;
}

const vi: ShortcutWords = {
  ...discreetWords("vi"),
  title: "Phím tắt",
  close: "Đóng phím tắt",
  lead: "Bốn phím tắt của trình duyệt, đổi được. Tiện ích không nghe phím nào khác trên Facebook, cũng không chặn phím khi bạn gõ tin nhắn.",
  commands: {
    _execute_action: "Mở cửa sổ của tiện ích",
    "create-ticket": "Tạo phiếu ghi cho cuộc trò chuyện đang mở",
    "open-work": "Mở danh sách việc",
    "toggle-discreet": "Bật hoặc tắt chế độ kín đáo",
  },
  none: "chưa đặt",
  change: "Đổi phím tắt",
  changeByHand:
    "Trong Firefox: mở about:addons, bấm bánh răng, chọn “Quản lý phím tắt của tiện ích”. Trong Chrome: mở chrome://extensions/shortcuts.",
  keysHere: "Trong các trang và bảng của tiện ích",
  keys: [
    { keys: "Tab · Shift+Tab", does: "Tới ô hoặc nút sau, trước" },
    { keys: "Enter · Space", does: "Bấm nút đang chọn" },
    { keys: "Esc", does: "Đóng bảng" },
    { keys: "?", does: "Mở hoặc đóng danh sách này" },
  ],
  discreetOn: "Chế độ kín đáo: tên và nhãn đang ẩn",
  hide: "Ẩn tên và nhãn khi chia sẻ màn hình",
};

const en: ShortcutWords = {
  ...discreetWords("en"),
  title: "Shortcuts",
  close: "Close shortcuts",
  lead: "Four shortcuts of the browser, which can be changed. On Facebook the extension listens to no other key, and takes none while you write a message.",
  commands: {
    _execute_action: "Open the extension's popup",
    "create-ticket": "Create a ticket for the open conversation",
    "open-work": "Open the list of work",
    "toggle-discreet": "Turn discreet mode on or off",
  },
  none: "not set",
  change: "Change shortcuts",
  changeByHand:
    "In Firefox: open about:addons, press the gear and choose “Manage Extension Shortcuts”. In Chrome: open chrome://extensions/shortcuts.",
  keysHere: "In the extension's pages and panels",
  keys: [
    { keys: "Tab · Shift+Tab", does: "To the next or previous field or button" },
    { keys: "Enter · Space", does: "Press the button" },
    { keys: "Esc", does: "Close the panel" },
    { keys: "?", does: "Open or close this list" },
  ],
  discreetOn: "Discreet mode: names and badges are hidden",
  hide: "Hide names and badges while sharing the screen",
};

const languages: Record<Language, ShortcutWords> = { vi, en };
export const shortcutWords = (language: Language): ShortcutWords => languages[language];
