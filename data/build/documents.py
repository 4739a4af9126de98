"""The two documents: what they are, where they were published, on which terms.

These facts are not printed in the texts; they come from the pages of the
Ministry of Health, Labour and Welfare that are named here.
"""

TERMS = "公共データ利用規約（第1.0版）（PDL1.0）"
CREDIT = (
    "出典：{title}（{body} {date}）（{url}）を加工して作成。"
    "国・厚生労働省が作成したものではありません。PDL1.0"
)

A_TITLE = "令和５年６月30日時点で実施されていた先進医療の実績報告について"
A_URL = "https://www.mhlw.go.jp/content/12404000/001178108.pdf"
K_TITLE = "医療機器基本計画に関するKPIのフォローアップについて"
K_URL = "https://www.mhlw.go.jp/stf/newpage_38515.html"
K_MEETING = "第４回 国民が受ける医療の質の向上のための医療機器の研究開発及び普及の促進に関する検討会"

ADVANCED_CARE = {
    "id": "A",
    "title": A_TITLE,
    "publisher": "厚生労働省",
    "meeting": "第127回 先進医療会議",
    "date": "2023-12-07",
    "url": A_URL,
    "meeting_url": "https://www.mhlw.go.jp/stf/shingi2/0000205617_00063.html",
    "terms": TERMS,
    "credit": CREDIT.format(
        title="「令和5年6月30日時点で実施されていた先進医療の実績報告について」",
        body="厚生労働省 先進医療会議", date="令和5年12月7日", url=A_URL,
    ),
    "file": "sources/000_f8afae4487a38b9f.txt",
}

KPI_FOLLOW_UP = {
    "id": "K",
    "title": K_TITLE,
    "publisher": "厚生労働省",
    "meeting": K_MEETING,
    "date": "2024-03-12",
    "url": K_URL,
    "meeting_url": "https://www.mhlw.go.jp/stf/newpage_57794.html",
    "terms": TERMS + "。資料3-1は研究班（公益財団法人医療機器センター）が会議に提出した資料。ロゴは利用規約の対象外。",
    "credit": CREDIT.format(
        title="「医療機器基本計画に関するKPIのフォローアップについて」資料3-1・資料3-2",
        body="厚生労働省 " + K_MEETING, date="令和6年3月12日", url=K_URL,
    ),
    "file": "sources/004_0d77102867b84930.txt",
}

DOCUMENTS = [ADVANCED_CARE, KPI_FOLLOW_UP]
