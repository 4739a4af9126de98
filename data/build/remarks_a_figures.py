"""Remarks on the figures of document A that had to be found by reading.

"printed" lists pieces that stand on the named lines, white space aside.
"""

REMARKS = [
    # -- the seven headline figures -----------------------------------------
    {
        "id": "insured-total", "kind": "rounding", "about": ["insured_cost"],
        "printed": ["約663．9億円"], "implied": "663.8億円",
        "explanation": "先進医療Ａの約655．4億円とＢの約8．4億円を足すと663.8億円で、印刷された計は約663．9億円である。"
        "注※３のとおり小数点２桁以下を四捨五入した額どうしの和なので、0.1億円の差は四捨五入の範囲に収まる。",
        "lines": [12, 22, 38],
    },
    {
        "id": "b-total-cost", "kind": "rounding", "about": ["total_cost"],
        "printed": ["約13．1億円"], "implied": "13.0億円",
        "explanation": "先進医療Ｂの⑤約8．4億円と⑥約4．6億円を足すと13.0億円で、印刷された④は約13．1億円である。"
        "費用の表の合計は1,305,452,918円で、四捨五入すると13.1億円になる。差は四捨五入の範囲に収まる。",
        "lines": [22, 36, 38, 40, 576],
    },
    {
        "id": "b-share", "kind": "rounding", "about": ["advanced_share"],
        "printed": ["35．5％"], "implied": "35.1％",
        "explanation": "先進医療Ｂの⑥約4．6億円を④約13．1億円で割ると35.1％で、印刷された⑦は35．5％である。"
        "費用の表の合計（463,123,661円、1,305,452,918円）から求めると35.5％になる。",
        "lines": [36, 40, 42, 576],
    },
    {
        "id": "a-total-no-decimal", "kind": "anomaly", "about": ["total_cost"],
        "printed": ["約752億円"], "implied": "752.0億円",
        "explanation": "④～⑥の金額のうち、先進医療Ａの総金額だけが小数点以下なしで印刷されている。"
        "⑤約655．4億円と⑥約96．6億円の和は752.0億円である。",
        "lines": [22, 36, 38, 40],
    },
    {
        "id": "note-3-without-mark", "kind": "anomaly",
        "about": ["total_cost", "insured_cost", "advanced_cost"],
        "printed": ["※３"], "implied": None,
        "explanation": "注※３の記号は、表の項目名にも数値にも付いていない。注の文は④～⑥の費用についてのものである。",
        "lines": [22, 36, 38, 40],
    },
    {
        "id": "institutions-not-additive", "kind": "anomaly", "about": ["institutions"],
        "printed": ["477施設", "389施設", "166施設"], "implied": None,
        "explanation": "実施医療機関数の計477施設は、Ａの389施設とＢの166施設の和（555施設）ではない。"
        "注※２のとおり、両方を実施する施設は計では１施設と数える。差の78が、両方を実施する施設の数に当たる。",
        "lines": [6, 20, 32],
    },
    {
        "id": "institutions-200", "kind": "anomaly", "about": ["institutions"],
        "printed": ["200", "166施設"], "implied": None,
        "explanation": "先進医療Ｂの費用の表の実施医療機関数の合計は200で、概要の166施設と異なる。"
        "表の200は行ごとの機関数の和であり、概要は注※１のとおり１施設を一度だけ数える。",
        "lines": [18, 32, 576],
    },
    {
        "id": "patients-are-cases", "kind": "anomaly", "about": ["patients"],
        "printed": ["1,629人", "1,629"], "implied": None,
        "explanation": "概要の先進医療Ｂの全患者数1,629人は、費用の表の年間実施件数（件）の合計1,629と同じ数である。"
        "人数と件数の関係は書かれていない。",
        "lines": [34, (138, 141), 576],
    },
    {
        "id": "54-rows-53-technologies", "kind": "anomaly",
        "about": ["technologies", "B22-1", "B22-2"],
        "printed": ["53種類", "22(1)", "22(2)"], "implied": None,
        "explanation": "先進医療Ｂの技術数は53種類だが、二つの表の行は54ある。"
        "告示番号22が、実施する施設によって22(1)と22(2)の２行に分かれている。",
        "lines": [24, 219, 228, 697, 706],
    },
    # -- flow and five years -------------------------------------------------
    {
        "id": "report-wording", "kind": "anomaly", "about": [],
        "printed": ["実績報告より", "実績報告等より"], "implied": None,
        "explanation": "同じ題の二つの頁で、出所の書き方が「実績報告より」と「実績報告等より」に分かれている。",
        "lines": [28, 67],
    },
    {
        "id": "five-years-wording", "kind": "anomaly", "about": ["advanced_cost", "advanced_share"],
        "printed": ["先進医療費用の総額", "旧高度先進医"], "implied": None,
        "explanation": "概要の「先進医療費用の総額」に当たる欄は、過去５年間の表では「先進医療及び旧高度先進医療の総額」、"
        "割合も「先進医療及び旧高度先進医療分の割合」と呼ばれている。令和５年の値は億円の位で一致する。",
        "lines": [40, 42, (97, 104), 134],
    },
    {
        "id": "r1-share", "kind": "rounding", "about": ["five_years", "advanced_share"],
        "printed": ["約352億円", "約298億円", "84.6%"], "implied": "84.7%",
        "explanation": "令和元年の割合は84.6%と印刷されているが、約298億円を約352億円で割ると84.7%になる。"
        "億円の位に丸めた額からの計算なので、差は丸めの範囲に収まる。",
        "lines": [110],
    },
    {
        "id": "r4-total", "kind": "rounding", "about": ["five_years", "total_cost"],
        "printed": ["約151億円", "約85億円", "約67億円"], "implied": "152億円",
        "explanation": "令和４年の総金額は約151億円と印刷されているが、約85億円と約67億円の和は152億円である。"
        "億円の位に丸めた額どうしの和なので、差は丸めの範囲に収まる。",
        "lines": [128],
    },
    {
        "id": "r4-share", "kind": "rounding", "about": ["five_years", "advanced_share"],
        "printed": ["約151億円", "約67億円", "44.1%"], "implied": "44.4%",
        "explanation": "令和４年の割合は44.1%と印刷されているが、約67億円を約151億円で割ると44.4%になる。"
        "億円の位に丸めた額からの計算なので、差は丸めの範囲に収まる。",
        "lines": [128],
    },
    # -- rows whose state and date do not go together ------------------------
    {
        "id": "stopped-yet-listed-b17", "kind": "contradiction", "about": ["B17"],
        "printed": ["2019/1/23に中止となっているため"], "implied": None,
        "explanation": "整理番号9（告示番号17）は、０件の理由に2019年１月23日に中止と書かれているが、"
        "令和５年６月30日時点の二つの表に載っている。方針の欄は「―」である。",
        "lines": [(194, 201), (674, 679), (1107, 1114)],
    },
    {
        "id": "deleted-before-meeting-b2", "kind": "anomaly", "about": ["B2"],
        "printed": ["Ｒ５．12．１告示削除済"], "implied": None,
        "explanation": "整理番号1（告示番号２）は、保険適用に伴い令和５年12月１日に告示から削除済みと書かれている。"
        "会議（令和５年12月７日）の６日前であり、基準日（令和５年６月30日）の表には載っている。",
        "lines": [(143, 147), (606, 610), (1096, 1103)],
    },
    {
        "id": "deleted-before-meeting-b24", "kind": "anomaly", "about": ["B24"],
        "printed": ["Ｒ５．９．１告示削除済"], "implied": None,
        "explanation": "整理番号15（告示番号24）は、取り下げの申出により令和５年９月１日に告示から削除済みと書かれている。"
        "会議（令和５年12月７日）より前であり、基準日（令和５年６月30日）の表には載っている。",
        "lines": [(246, 251), (722, 727), (1116, 1125)],
    },
    {
        "id": "withdrawal-announced-b59", "kind": "anomaly", "about": ["B59"],
        "printed": ["試験中止の判断となったため、近日中に取り下げる"], "implied": None,
        "explanation": "整理番号43（告示番号59）は、０件の理由は対象の患児がなかったことだが、方針の欄には、"
        "試験中止の判断となり近日中に取り下げる予定と書かれている。",
        "lines": [496, 930, (1182, 1190)],
    },
    {
        "id": "zero-not-in-zero-table", "kind": "anomaly", "about": ["B22-1", "B22-2"],
        "printed": ["- - - 0 -", "22(2)"], "implied": None,
        "explanation": "整理番号13（告示番号22(2)）は実施件数が０件だが、０件の技術の表に載っていない。"
        "同じ告示番号の22(1)には12件ある。Ｂの０件の行は12、０件の表の技術は11である。",
        "lines": [(219, 226), (228, 235), (706, 713), (1083, 1227)],
    },
    {
        "id": "ten-institutions-b65", "kind": "anomaly", "about": ["B65"],
        "printed": ["全10施設", "20 0 7 -"], "implied": None,
        "explanation": "整理番号49（告示番号65）の０件の理由は、研究に参加する施設を全10施設としている。"
        "予定と登録の表の協力医療機関数は７で、申請医療機関を加えても８である。数え方は書かれていない。",
        "lines": [969, (1202, 1210)],
    },
    {
        "id": "zero-and-provisional-a7", "kind": "anomaly", "about": ["A7"],
        "printed": ["0件", "１ １ １"], "implied": None,
        "explanation": "告示番号７は、０件の表では前年も当年も実施件数が０件だが、暫定Ａの表では令和３年・４年・５年の11月時点に"
        "それぞれ「１」と印刷されている。暫定Ａの表の「１」が何の数かは書かれていない。",
        "lines": [1047, (1071, 1073), (1278, 1304)],
    },
    {
        "id": "provisional-unit", "kind": "anomaly", "about": ["A7", "provisional_a"],
        "printed": ["１ １ １"], "implied": None,
        "explanation": "暫定Ａの表には数の単位も意味も印刷されていない。前の段落は継続中の患者の有無と継続患者数について述べている。",
        "lines": [(1278, 1284), (1287, 1304)],
    },
]
