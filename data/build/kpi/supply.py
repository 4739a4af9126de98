"""Goal ⑪: supply chain and stable supply."""

from .sheet import Sheet, unprinted

WHO = "担当省庁から報告"
MAKER, TRADE, MINISTRY = "製造販売業者が実施する工程", "業界団体が必要に応じ実施する工程", "厚生労働省が実施する工程"
START, BRANCH, ARROW = "開始・終了", "分岐", "矢印の語"

# Kind of box, lines, line of the note mark that stands beside it.
SHORTAGE = [
    (START, (5097, 5097), None), (MAKER, (5063, 5066), None), (ARROW, (5157, 5157), None), (START, (5155, 5155), None),
    (ARROW, (5159, 5159), None), (MAKER, (5087, 5088), 5090), (MAKER, (5135, 5137), 5139), (MAKER, (5092, 5093), 5095),
    (MINISTRY, (5099, 5102), 5104), (ARROW, (5120, 5120), None), (ARROW, (5122, 5122), None), (ARROW, (5117, 5118), None),
    (ARROW, (5161, 5163), None), (MAKER, (5106, 5112), None), (TRADE, (5114, 5115), None), (ARROW, (5131, 5131), None),
    (MAKER, (5124, 5129), None), (ARROW, (5133, 5133), None)]
STOP = [
    (START, (5274, 5274), None), (MAKER, (5270, 5272), None), (ARROW, (5256, 5259), None), (ARROW, (5261, 5264), None),
    (MAKER, (5194, 5201), None), (MAKER, (5230, 5231), 5233), (MINISTRY, (5244, 5247), None), (MAKER, (5191, 5192), None),
    (MINISTRY, (5222, 5226), None), (ARROW, (5228, 5228), None), (ARROW, (5266, 5266), None), (ARROW, (5290, 5291), None),
    (ARROW, (5293, 5295), None), (MAKER, (5235, 5237), None), (TRADE, (5241, 5242), None), (ARROW, (5249, 5249), None),
    (MAKER, (5188, 5189), None), (MAKER, (5251, 5252), None)]


def exhibits(text):
    return [_survey(text), _shortage(text), _stop(text), _guide(text)]


def _sheet(text, key, title, kind="text", **more):
    return Sheet(text, key, title, kind, goal="⑪", part="3-2", who=WHO, **more)


def _survey(text):
    sheet = _sheet(text, "k11-survey", "サプライチェーン実態把握等による医療機器安定供給確保事業",
                   reason="題と文は離れて抽出されており、組は文意による。")
    sheet.page_title(5029, slide=5057)
    sheet.heading(5035)
    sheet.paragraph(5037)
    sheet.heading(5033)
    sheet.heading(5027)
    sheet.passage(5023, 5025, "• 安定供給に向けて", "検討")
    sheet.heading(5055)
    sheet.paragraph((5041, 5043))
    sheet.heading(5053)
    sheet.passage(5045, 5051, "・医療機器供給停止等", "検証結果 等")
    sheet.heading(5031)
    sheet.paragraph(5039)
    return sheet.build()


def _flow(text, key, title, boxes, legend):
    reason = ("図の囲みの文は残るが、矢印と囲みの色は失われている。囲みの種類は凡例の語であり、文の主語による。"
              "順は文意による。")
    sheet = _sheet(text, key, title, "flow", confidence="partial", reason=reason)
    sheet.column("box", "囲みの文")
    sheet.column("note", "注")
    beside = "注の印は、囲みのすぐ後に抽出されている。"
    for kind, span, mark in boxes:
        note = sheet.words(mark, confidence="inferred", reason=beside) if mark else unprinted("注の印はない、または離れている。")
        at = legend.get(kind)
        sheet.row(kind, sheet.words(span), note, at=at)
    sheet.heading(legend["title"])
    for kind in (MAKER, TRADE, MINISTRY, BRANCH, START):
        sheet.paragraph(legend[kind])
    return sheet


def _shortage(text):
    legend = {MAKER: (5141, 5142), TRADE: (5144, 5145), BRANCH: 5147, "title": 5149, MINISTRY: 5151, START: 5153}
    sheet = _flow(text, "k11-shortage", "安定供給に関する報告制度の見直し①（供給不安・欠品の場合）", SHORTAGE, legend)
    sheet.page_title(5058)
    sheet.heading(5173)
    sheet.paragraph((5059, 5061))
    sheet.passage(5165, 5171, "以下の通知", "第３号）")
    for mark, span in (("※１", (5068, 5070)), ("※２", (5072, 5074)), ("※３", (5076, 5081)), ("※４", (5083, 5085))):
        sheet.note(span, mark=mark)
    sheet.stamp(5175)
    return sheet.build()


def _stop(text):
    legend = {MAKER: (5276, 5277), TRADE: (5279, 5280), BRANCH: 5282, "title": 5284, MINISTRY: 5286, START: 5288}
    sheet = _flow(text, "k11-stop", "安定供給に関する報告制度の見直し②（供給停止の場合）", STOP, legend)
    sheet.page_title(5176)
    sheet.heading(5186)
    sheet.passage(5178, 5184, "以下の通知", "第３号）")
    for mark, span in (("※１", (5203, 5204)), ("※２", (5206, 5208)), ("※３", (5210, 5210)), ("※４", (5211, 5213)),
                       ("※５", (5214, 5217)), ("※６", (5219, 5220))):
        sheet.note(span, mark=mark)
    gone = "図の中の注の印。どの囲みのものかは本文に残っていない。"
    for n in (5239, 5254, 5268, 5297):
        sheet.note(n, confidence="partial", reason=gone)
    sheet.stamp(5299)
    return sheet.build()


def _guide(text):
    sheet = _sheet(text, "k11-guide", "安定供給確保に向けた手引き",
                   reason="手引きと別添のハンドブックの題は文と離れて抽出されており、組は文意による。")
    sheet.page_title(5300)
    sheet.paragraph(5302)
    sheet.heading(5304)
    sheet.paragraph((5320, 5321))
    sheet.passage(5323, 5335, "• 安定供給に関する概要", "促進 等")
    sheet.heading(5315)
    sheet.paragraph((5317, 5318))
    sheet.passage(5306, 5313, "• リスク管理体制の整備", "再発防止")
    sheet.stamp(5337)
    return sheet.build()
