/* The dialog of one business integration, in the shapes that such a list of permissions may have. */

export const ourPage = { id: "100000000000901", username: "cuahangmau.demo", name: "Cửa Hàng Mẫu" };

export const sentencesEn = [
  "Manage and access Page conversations in Messenger",
  "Read user content on your Page",
  "Read content posted on the Page",
  "Show a list of the Pages you manage",
  "Manage accounts, settings, and webhooks for a Page",
];
export const sentencesVi = [
  "Quản lý và truy cập các cuộc trò chuyện trên Trang trong Messenger",
  "Đọc nội dung của người dùng trên Trang",
  "Đọc nội dung đăng trên Trang",
  "Hiển thị danh sách các Trang do bạn quản lý",
  "Quản lý tài khoản, cài đặt và webhook cho Trang",
];

type Row = (sentence: string, on: boolean, index: number, vi: boolean) => string;
const aria = (on: boolean): string => `aria-checked="${on}"`;
const said = (on: boolean, vi: boolean): string =>
  vi ? (on ? "Đã cho phép" : "Không được phép") : on ? "Allowed" : "Not allowed";

/** A permission and whether it is granted. */
export const permissionRows: Readonly<Record<string, Row>> = {
  "switch beside": (s, on) =>
    `<div><span>${s}</span><div><input type="checkbox" role="switch" ${aria(on)} ${on ? "checked" : ""} aria-label="${s}"></div></div>`,
  "switch without a name": (s, on) =>
    `<div role="listitem"><div><span dir="auto">${s}</span></div><div><div role="switch" ${aria(on)} tabindex="0"></div></div></div>`,
  "label around a box": (s, on) =>
    `<label><input type="checkbox" ${on ? "checked" : ""}><span>${s}</span></label>`,
  "role checkbox by name": (s, on) =>
    `<div role="checkbox" ${aria(on)} aria-label="${s}" tabindex="0" style="width:20px;height:20px"><i></i></div>`,
  "switch labelled by id": (s, on, i) =>
    `<div><div id="p${i}">${s}</div><div><div role="switch" ${aria(on)} aria-labelledby="p${i}"></div></div></div>`,
  "row that is a switch": (s, on) =>
    `<div role="switch" ${aria(on)} tabindex="0"><span>${s}</span><i></i></div>`,
  "row of a grid": (s, on) =>
    `<div role="row"><div role="gridcell">${s}</div><div role="gridcell"><div role="checkbox" ${aria(on)}></div></div></div>`,
  "pressed button": (s, on) =>
    `<div><span>${s}</span><div role="button" aria-pressed="${on}" aria-label="${s}"></div></div>`,
  "in words": (s, on, _, vi) => `<div><span>${s}</span><span>${said(on, vi)}</span></div>`,
  "in words of a table": (s, on, _, vi) => `<table><tr><td>${s}</td><td>${said(on, vi)}</td></tr></table>`,
  "in words of terms": (s, on, _, vi) => `<dl><dt>${s}</dt><dd>${said(on, vi)}</dd></dl>`,
  "with what it is for": (s, on) =>
    `<div><div><div>${s}</div><div>StringeeX uses this to answer.</div></div><div role="switch" ${aria(on)} aria-label="${s}"></div></div>`,
};
/** Shapes for which "cannot tell" is honest where a permission is granted: nobody documents them. */
export const softRows = new Set(["in words", "in words of a table", "in words of terms", "pressed button"]);

const box = (name: string, on: boolean): string =>
  `<label><input type="checkbox" ${on ? "checked" : ""}><span>${name}</span></label>`;
export const pageChoices: Readonly<
  Record<string, { readonly html: (vi: boolean) => string; readonly chosen: boolean | null }>
> = {
  "our page ticked": {
    chosen: true,
    html: (vi) => `<h3>${vi ? "Trang" : "Pages"}</h3>${box("Cửa Hàng Mẫu", true)}${box("Quán Mẫu", false)}`,
  },
  "our page not ticked": {
    chosen: false,
    html: (vi) => `<h3>${vi ? "Trang" : "Pages"}</h3>${box("Cửa Hàng Mẫu", false)}${box("Quán Mẫu", true)}`,
  },
  "our page by link": {
    chosen: true,
    html: (vi) =>
      `<h3>${vi ? "Trang" : "Pages"}</h3><div role="checkbox" aria-checked="true"><a href="https://www.facebook.com/cuahangmau.demo">Cửa Hàng Mẫu</a></div>`,
  },
  "a look-alike ticked": {
    chosen: false,
    html: (vi) => `<h3>${vi ? "Trang" : "Pages"}</h3>${box("Cửa Hàng Mẫu 2", true)}`,
  },
  "all and future": {
    chosen: true,
    html: (vi) =>
      vi
        ? `<div>Chọn tham gia tất cả Trang hiện tại và tương lai</div>`
        : `<div>Opted in to all current and future Pages</div>`,
  },
  "two of three": { chosen: null, html: (vi) => `<div>${vi ? "2 trong số 3 Trang" : "2 of 3 Pages"}</div>` },
  "not said": { chosen: null, html: () => "" },
};

export const permissionDialog = (title: string, rows: readonly string[], pages: string, more = ""): string =>
  `<div role="main"><h1>Business integrations</h1><div role="listitem"><img alt=""><span>StringeeX</span><div role="button">View and edit</div></div></div>
  <div><div role="dialog" aria-label="${title}" ${more}><h2>${title}</h2>${pages}<div>${rows.join("")}</div><div role="button">Cancel</div><div role="button">Save</div></div></div>`;
