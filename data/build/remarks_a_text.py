"""Remarks on the wording, the typography and the extraction of document A.

"printed" lists pieces that stand on the named lines, white space aside.
"""

REMARKS = [
    # -- printing errors -----------------------------------------------------
    {
        "id": "misprint-seizoshiteta", "kind": "misprint", "about": ["B46"],
        "printed": ["製造してた企業"], "implied": "製造していた企業",
        "explanation": "告示番号46の０件の理由に「製造してた企業」とある。「い」がない。印刷のとおりに示す。",
        "lines": [1149],
    },
    {
        "id": "misprint-kirikaeru", "kind": "misprint", "about": ["A12"],
        "printed": ["への切り替える体制"], "implied": "へ切り替える体制",
        "explanation": "告示番号12の０件の理由に「への切り替える体制」とある。「の」が余る。印刷のとおりに示す。",
        "lines": [(1054, 1055)],
    },
    {
        "id": "misprint-iko", "kind": "misprint", "about": ["provisional_a"],
        "printed": ["先進医療Ｂへの移行できなかった技術"], "implied": "先進医療Ｂへ移行できなかった技術",
        "explanation": "暫定Ａの説明に「先進医療Ｂへの移行できなかった技術」とある。「の」が余る。印刷のとおりに示す。",
        "lines": [1256],
    },
    # -- headings and notation -------------------------------------------------
    {
        "id": "zero-table-headings", "kind": "anomaly", "about": ["zero_case_a", "zero_case_b"],
        "printed": ["実施医療機関名", "申請医療機関名", "機関の実績）", "機関の実績）※"], "implied": None,
        "explanation": "０件の表の医療機関の欄は、Ａでは「実施医療機関名」、Ｂでは「申請医療機関名」である。"
        "前年の実績の欄の「※」はＢだけに付いている。",
        "lines": [1037, 1045, 1086, 1094, 1172, 1180],
    },
    {
        "id": "mixed-digits", "kind": "anomaly", "about": ["schedule", "zero_case_a", "zero_case_b", "five_years"],
        "printed": ["平25．８．１", "令８. ５. ３１", "令４.７.１", "令和３年７月～令和４年６月", "令和3年7月～令和4年6月", "※1", "※１"],
        "implied": None,
        "explanation": "数字・点・注の記号の全角と半角が混ざっている。日付だけでも「平25．８．１」「令８. ５. ３１」「令４.７.１」の書き方がある。"
        "印刷のとおりの形を残し、日付はISO 8601の形を添える。",
        "lines": [18, 136, 610, 656, 953, 1040, 1089],
    },
    {
        "id": "mixed-calendars", "kind": "anomaly", "about": ["A12", "B2", "B4", "B17", "B24", "B46"],
        "printed": ["平成29年11月", "2020年5月", "2019/1/23", "Ｒ５．９．１", "令和4年8月"], "implied": None,
        "explanation": "０件の理由と方針の欄では、和暦と西暦、略記が混ざっている。印刷のとおりに示す。",
        "lines": [1051, 1103, 1105, 1114, 1122, 1125, 1150],
    },
    {
        "id": "mixed-letters", "kind": "anomaly", "about": ["B16", "B20", "B27", "B64", "B66"],
        "printed": ["TRPV２", "Ｓ－１", "ＥＧＦＲ", "ナブ―パクリタキセル", "【先進医療Ａ】", "【先進医療B】"], "implied": None,
        "explanation": "技術名の英数字には、全角（「Ｓ－１」「ＥＧＦＲ」）、半角、その混在（「TRPV２」）がある。"
        "「ナブ―パクリタキセル」の横線はU+2015である。表の題も「【先進医療Ａ】」は全角、「【先進医療B】」は半角である。",
        "lines": [188, 213, 261, 281, (528, 529), 537, 801, 1071, 1160],
    },
    {
        "id": "mixed-brackets", "kind": "anomaly", "about": ["cost", "schedule"],
        "printed": ["早期乳がん（長径", "腎不全(慢性維持透析"], "implied": None,
        "explanation": "適応症の括弧は、行によって全角と半角に分かれている。",
        "lines": [144, 268],
    },
    {
        "id": "half-width-separators", "kind": "anomaly", "about": ["B39", "B66", "B67"],
        "printed": ["療法 肺尖部胸壁浸潤が", "併用療法 切除が可能な膵臓がん", "療法 特発性大腿骨頭壊死症"], "implied": None,
        "explanation": "技術名と適応症の間は多くの行で全角の空白だが、整理番号28・50・51では半角の空白である。",
        "lines": [379, 538, 544],
    },
    {
        "id": "extra-space-b46", "kind": "anomaly", "about": ["B46"],
        "printed": ["子宮頸がん　（切除が不能と"], "implied": None,
        "explanation": "整理番号32の適応症には、「子宮頸がん」の後にも全角の空白がある。三つの表とも同じである。",
        "lines": [406, 866, 1144],
    },
    {
        "id": "extra-space-b70", "kind": "anomaly", "about": ["B70"],
        "printed": ["着床前胚異数性検査　 不妊症"], "implied": None,
        "explanation": "整理番号54の技術名と適応症の間には、全角の空白と半角の空白が続いている。",
        "lines": [566, 1007],
    },
    # -- what the extraction did to the rows -------------------------------------
    {
        "id": "notice-number-in-name", "kind": "extraction", "about": ["B36"],
        "printed": ["36 療法　進行期悪性黒色腫"], "implied": "告示番号36、技術名「…の併⽤療法」",
        "explanation": "整理番号25の行は、テキストでは１行目に整理番号だけがあり、告示番号36が技術名の２行目の頭に入り込んでいる。"
        "予定と登録の表の同じ行は告示番号36で、名も一致する。36は告示番号として読み、名から除いた。",
        "lines": [(359, 365), (823, 828)],
    },
    {
        "id": "separator-b32", "kind": "extraction", "about": ["B32"],
        "printed": ["療法　下肢閉"], "implied": "療法　下肢閉塞性動脈硬化症",
        "explanation": "整理番号21は、費用の表では技術名と適応症の間がちょうど行の変わり目で、空白が残っていない。"
        "予定と登録の表にある全角の空白で区切った。",
        "lines": [(330, 331), (771, 772)],
    },
    {
        "id": "separator-b47", "kind": "extraction", "about": ["B47"],
        "printed": ["併用療法　膠芽腫"], "implied": "併用療法　膠芽腫",
        "explanation": "整理番号33は、費用の表では技術名と適応症の間がちょうど行の変わり目で、空白が残っていない。"
        "予定と登録の表にある全角の空白で区切った。",
        "lines": [(413, 414), 873],
    },
    {
        "id": "separator-b69", "kind": "extraction", "about": ["B69"],
        "printed": ["療法 前立", "療法 前"], "implied": "療法 前立腺がん",
        "explanation": "整理番号53は、費用の表では技術名と適応症の間がちょうど行の変わり目で、空白が残っていない。"
        "予定と登録の表にある半角の空白で区切った。０件の表も半角の空白である。",
        "lines": [(559, 560), (1000, 1001), (1213, 1214)],
    },
    {
        "id": "radicals-b36", "kind": "extraction", "about": ["B36"],
        "printed": ["併⽤"], "implied": "併用",
        "explanation": "整理番号25の「併⽤」の「⽤」は、漢字ではなく康熙部首の文字（U+2F64）である。二つの表とも同じである。"
        "そのまま示し、照合と検索では「用」とみなす。",
        "lines": [360, 824],
    },
    {
        "id": "radicals-b37", "kind": "extraction", "about": ["B37"],
        "printed": ["偽腔拡⼤に対する⾎管内治療"], "implied": "偽腔拡大に対する血管内治療",
        "explanation": "整理番号26の予定と登録の表では、「⼤」と「⾎」が康熙部首の文字（U+2F24、U+2F8E）である。"
        "費用の表と０件の表では普通の漢字で、名は費用の表のとおりに示す。",
        "lines": [368, 831, 1128],
    },
    {
        "id": "broken-cells-b16", "kind": "extraction", "about": ["B16"],
        "printed": ["【導入相試験】6～18例【探索相試験】35例【導入相試験】12例【探索相試験】28例"], "implied": None,
        "explanation": "整理番号8の計画時患者数と登録症例数は、テキストでは一続きに並び、欄の境がない。"
        "欄の順に、前の二つを計画、後の二つを登録と読んだ。",
        "lines": [(656, 672)],
    },
    {
        "id": "seam-b61", "kind": "extraction", "about": ["B61"],
        "printed": ["あと3か月程度様子を見て"], "implied": None,
        "explanation": "告示番号61の方針の欄は、テキストでは行頭に半角の空白がある行から始まる。"
        "このテキストでは、頁の変わり目や文字の抜けた所にも同じ空白がある。ここで抜けた文字があるかどうかは分からない。",
        "lines": [(1196, 1198)],
    },
    # -- what the extraction did to the pages -------------------------------------
    {
        "id": "zero-note-cut", "kind": "extraction", "about": ["zero_case_b", "B65", "B69"],
        "printed": ["※「-」は令和４年７月以降に告示された医療技"], "implied": None,
        "explanation": "０件の表の注は「…告示された医療技」で途切れている。後の文字は失われている。",
        "lines": [(1228, 1229)],
    },
    {
        "id": "total-columns-apart", "kind": "extraction",
        "about": ["technologies", "institutions", "patients", "total_cost", "insured_cost", "advanced_cost", "advanced_share"],
        "printed": ["計", "81種類", "83種類"], "implied": None,
        "explanation": "概要の二つの頁では、計の欄の数がテキストの初めにまとめて並び、①～⑦の行から離れている。"
        "並び順で①～⑦に当てた。技術数・全患者数・総金額・先進医療費用の計は、ＡとＢの和に一致する。",
        "lines": [(2, 16), (24, 42), (47, 61), (63, 81)],
    },
    {
        "id": "headings-after-data", "kind": "extraction", "about": ["cost", "schedule", "zero_case_a", "zero_case_b"],
        "printed": ["令和５年６月30日時点における先進医療に係る費用", "【先進医療Ａ】", "【先進医療B】"], "implied": None,
        "explanation": "表の題と列の見出しの一部は、テキストでは最初の頁のデータの後にある。",
        "lines": [(278, 298), (801, 805), (1071, 1073), (1160, 1163)],
    },
    {
        "id": "repeated-headings-cut", "kind": "extraction", "about": ["schedule"],
        "printed": ["年間実施件数", "月までの実績）"], "implied": None,
        "explanation": "予定と登録の表の２頁目と３頁目では、繰り返しの見出しの一部が失われている。"
        "３頁目に残った「月までの実績）（再掲）」は、整理番号51と52の間に入り込んでいる。列の見出しは１頁目から取った。",
        "lines": [(579, 604), (806, 821), (986, 987)],
    },
    {
        "id": "total-line-run-together", "kind": "extraction", "about": ["cost"],
        "printed": ["200合　　　　　　計"], "implied": "合計",
        "explanation": "費用の表の合計の行では、最後の数200と見出しの「合計」がつながっている。この行に平均入院期間の値はない。",
        "lines": [576],
    },
    {
        "id": "document-numbers", "kind": "extraction", "about": ["cost", "schedule", "zero_case_a"],
        "printed": ["先－２－１（参考資料２）", "先－２－２５．１２．７"], "implied": None,
        "explanation": "資料番号と日付の一部が失われ、あるいはつながっている。費用の表には「先－２－１（参考資料２）」があるが、"
        "予定と登録の表の資料番号はテキストにない。０件の表では資料番号「先－２－２」と日付「５．１２．７」がつながっている。",
        "lines": [296, (801, 805), 1079],
    },
    {
        "id": "comment-remains", "kind": "extraction", "about": [],
        "printed": ["KYIDY", "楕円", "YHJVO", "テキスト ボックス"], "implied": None,
        "explanation": "前後の表や文とつながらない行（「KYIDY」「YHJVO」「楕円」「テキスト ボックス」）が混ざっている。データには含めない。",
        "lines": [(1028, 1029), (1077, 1078), (1233, 1234)],
    },
]
