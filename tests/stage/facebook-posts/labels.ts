/** The words of the screens of posts and comments, as the evidence has them. */
export const wallLabels = {
  vi: {
    like: "Thích",
    comment: "Bình luận",
    share: "Chia sẻ",
    reply: "Trả lời",
    message: "Nhắn tin",
    hide: "Ẩn",
    unhide: "Bỏ ẩn",
    leave: "Viết bình luận",
    post: "Hành động với bài viết này",
    seeMore: "Xem thêm",
    original: "Xem bản gốc",
    translation: "Xem bản dịch",
    moreComments: "Xem thêm bình luận",
    replies: (count: number) => (count === 1 ? "Xem 1 phản hồi" : `Xem ${count} phản hồi`),
    sort: "Phù hợp nhất",
    sorted: "Đã chọn chế độ Phù hợp nhất nên một số bình luận có thể bị lọc ra.",
    author: "Tác giả",
    fan: "Fan cứng",
    admin: "Quản trị viên",
    commentAs: (name: string) => `Bình luận dưới tên ${name}`,
    write: "Viết bình luận…",
    replyTo: (name: string) => `Trả lời ${name}...`,
    writeReply: "Viết câu trả lời…",
    commentBy: (name: string, time: string) => `Bình luận dưới tên ${name} vào ${time}`,
    commentOf: (name: string) => `Bình luận của ${name}`,
    replyBy: (name: string, to: string, time: string) =>
      `Phản hồi bình luận của ${to} dưới tên ${name} vào ${time}`,
    dialog: (name: string) => `Bài viết của ${name}`,
    close: "Đóng",
    with: " cùng với ",
    recommends: " đề xuất ",
    sponsored: "Được tài trợ",
    published: "Được đăng bởi Nhân viên Mẫu",
    spam: "Bình luận này có thể là spam. Xem bình luận",
    hidden: "Đã ẩn",
    sending: "Đang đăng…",
    failed: "Không thể đăng bình luận. Thử lại",
    privately: "Trang đã trả lời riêng",
    seeResponse: "Xem phản hồi",
    loading: "Đang tải…",
    justNow: "Vừa xong",
    minutes: (n: number) => `${n} phút`,
    hours: (n: number) => `${n} giờ`,
    days: (n: number) => `${n} ngày`,
    ago: (time: string) => `${time} trước`,
    public: "Công khai",
    posts: "Bài viết",
    about: "Giới thiệu",
    photos: "Ảnh",
    reviews: "Đánh giá",
    mentions: "Lượt nhắc",
    followers: "12K người theo dõi",
    intro: "Giới thiệu",
    introText: "Thời trang dạo phố. 12 đường Mẫu, quận Giả Định.",
    gone: "Bạn hiện không xem được nội dung này",
    goneMore: "Lỗi này thường do chủ sở hữu chỉ chia sẻ nội dung với một nhóm nhỏ hoặc đã xóa nội dung.",
    wrong: "Đã xảy ra lỗi",
    home: "Trang chủ",
    nothing: "Chưa có bài viết nào",
  },
  en: {
    like: "Like",
    comment: "Comment",
    share: "Share",
    reply: "Reply",
    message: "Message",
    hide: "Hide",
    unhide: "Unhide",
    leave: "Leave a comment",
    post: "Actions for this post",
    seeMore: "See more",
    original: "See original",
    translation: "See translation",
    moreComments: "View more comments",
    replies: (count: number) => (count === 1 ? "View 1 reply" : `View ${count} replies`),
    sort: "Most relevant",
    sorted: "Most relevant is selected, so some comments may have been filtered out.",
    author: "Author",
    fan: "Top fan",
    admin: "Admin",
    commentAs: (name: string) => `Comment as ${name}`,
    write: "Write a comment…",
    replyTo: (name: string) => `Reply to ${name}...`,
    writeReply: "Write a reply…",
    commentBy: (name: string, time: string) => `Comment by ${name} ${time}`,
    commentOf: (name: string) => `Comment by ${name}`,
    replyBy: (name: string, to: string, time: string) => `Reply by ${name} to ${to}'s comment ${time}`,
    dialog: (name: string) => `${name}'s post`,
    close: "Close",
    with: " is with ",
    recommends: " recommends ",
    sponsored: "Sponsored",
    published: "Published by Sample Operator",
    spam: "This comment may be spam. View comment",
    hidden: "Hidden",
    sending: "Posting…",
    failed: "Unable to post comment. Try again",
    privately: "Page responded privately",
    seeResponse: "See response",
    loading: "Loading…",
    justNow: "Just now",
    minutes: (n: number) => `${n}m`,
    hours: (n: number) => `${n}h`,
    days: (n: number) => `${n}d`,
    ago: (time: string) => `${time} ago`,
    public: "Public",
    posts: "Posts",
    about: "About",
    photos: "Photos",
    reviews: "Reviews",
    mentions: "Mentions",
    followers: "12K followers",
    intro: "Intro",
    introText: "Street fashion. 12 Sample Road.",
    gone: "This content isn't available right now",
    goneMore:
      "When this happens, it's usually because the owner only shared it with a small group of people or it's been deleted.",
    wrong: "Something went wrong",
    home: "Home",
    nothing: "No posts yet",
  },
} as const;

export type WallLabels = (typeof wallLabels)["vi"] | (typeof wallLabels)["en"];

const minute = 60_000;
export interface ShownTime {
  readonly text: string;
  /** What the rounded words leave open, ms before now. */
  readonly least: number;
  readonly most: number;
}

/** "13 giờ": rounded down, as Facebook does. */
export function roundTime(ms: number, label: WallLabels): ShownTime {
  const step = (unit: number, say: (n: number) => string) => {
    const n = Math.floor(ms / unit);
    return { text: say(n), least: n * unit, most: (n + 1) * unit };
  };
  if (ms < minute) return { text: label.justNow, least: 0, most: minute };
  if (ms < 60 * minute) return step(minute, label.minutes);
  if (ms < 24 * 60 * minute) return step(60 * minute, label.hours);
  return step(24 * 60 * minute, label.days);
}
