/** Screens put together from the forms that are known of Facebook's, in ways that no replica has. */
export const PAGE = "100000000000901";
export const P1 = "700000000000001";
export const P2 = "700000000000002";
export const OPAQUE = "pfbid0DEMOxyzABCdef123";
export const A = "100000000001111";
export const B = "61550000002222";
const TAIL = "__cft__[0]=AZx&__tn__=%2CO%2CP-R";

export const link = (href: string, inner: string, more = ""): string =>
  `<a role="link" href="${href.replaceAll("&", "&amp;")}" ${more}>${inner}</a>`;
export const own = link(
  `/cuahangmau.demo?${TAIL}`,
  "<strong><span>Cửa Hàng</span> <span>Mẫu</span></strong>",
);
export const person = (id: string, name = "Khách Thử"): string =>
  link(`/profile.php?id=${id}&${TAIL}`, `<span dir="auto">${name}</span>`);
export const arrow = '<span><i data-visualcompletion="css-img"></i></span>';

interface Parts {
  readonly by?: string;
  readonly time?: string;
  readonly words?: string;
  readonly comments?: string;
  readonly behind?: string;
}
/** A post as nothing but its parts; whatever marks it stands around it. */
export const parts = ({
  by = own,
  time = `/${PAGE}_${P1}`,
  words = "Áo mới về",
  comments = "",
  behind = "",
}: Parts): string =>
  `<h3>${by}</h3><div>${link(time, "13 giờ", 'attributionsrc="/x"')}<span> · </span></div>
   <div data-ad-rendering-role="story_message"><span dir="auto">${words}</span></div>${behind}
   <div role="button" aria-haspopup="menu" aria-label="Hành động với bài viết này"></div><div>${comments}</div>`;
export const article = (of: Parts = {}): string => `<div role="article" aria-posinset="1">${parts(of)}</div>`;
export const main = (inner: string): string => `<div role="main">${inner}</div>`;
export const dialog = (inner: string): string => `<div role="dialog" aria-label="Bài viết">${inner}</div>`;
export const aside = (inner: string): string =>
  `<div role="main"><img alt=""><div role="complementary">${inner}</div></div>`;

interface Comment {
  readonly by?: string;
  readonly words?: string;
  readonly at?: string;
  readonly label?: string;
  readonly inside?: string;
  readonly behind?: string;
}
export const comment = (
  id: string,
  {
    by = person(A),
    words = "giá bn shop",
    at = `/${PAGE}_${P1}?comment_id=${id}&${TAIL}`,
    ...more
  }: Comment = {},
): string =>
  `<div role="article" ${more.label === undefined ? "" : `aria-label="${more.label}"`}><div>${by}</div>
   <div><span dir="auto" lang="vi"><div dir="auto">${words}</div></span></div>${more.behind ?? ""}
   <ul><li><div role="button">Thích</div></li><li>${link(at, "13 giờ")}</li></ul>${more.inside ?? ""}</div>`;
export const coded = (id: string, post = P1): string => btoa(`comment:${post}_${id}`);
