using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>How the report looks in Word: one sans-serif letter, black on white, sizes that read well on paper.</summary>
internal static class WordStyles
{
    public const string Language = "en-GB";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, isDefault: true),
        Style("Title", "Title", 36, bold: true, after: 80, keepNext: true),
        Style("Heading1", "heading 1", 28, bold: true, before: 320, after: 120, keepNext: true, outline: 0),
        Style("Heading2", "heading 2", 23, bold: true, before: 200, after: 100, keepNext: true, outline: 1),
        Style("Strong", "Strong line", 23, bold: true, before: 80, after: 60, keepNext: true),
        Style("Lead", "Lead", null, before: 120, after: 60, keepNext: true),
        Boxed(),
        Style("Quotation", "Quotation", null, left: 400),
        Style("Small", "Small", 18, after: 80, keepNext: true),
        Footer(),
        Style("TableHead", "Table head", 20, bold: true, after: 0),
        Style("TableText", "Table text", 20, after: 0),
        Style("TableStrong", "Table strong", 20, bold: true, after: 0),
        Style("AfterTable", "After table", 8, after: 60),
        Bullet());

    public static Numbering Bullets() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "280" }))
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    public static Settings Settings() => new(
        new DefaultTabStop { Val = 720 },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = Language });

    private static Style Bullet()
    {
        var style = Style("ListBullet", "List Bullet", null, after: 60);
        style.StyleParagraphProperties!.PrependChild(new NumberingProperties(new NumberingId { Val = 1 }));
        return style;
    }

    // The page number stands at the right.
    private static Style Footer()
    {
        var style = Style("Footer", "footer", 16, after: 0);
        style.StyleParagraphProperties!.PrependChild(new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordReport.TextWidth }));
        return style;
    }

    private static Style Boxed()
    {
        var style = Style("Boxed", "Boxed", null, bold: true, before: 60, after: 160);
        style.StyleParagraphProperties!.Append(new Indentation { Left = "140", Right = "140" });
        style.StyleParagraphProperties!.PrependChild(new ParagraphBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>()));
        return style;
    }

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 12, Space = 6, Color = "000000" };

    private static Style Style(string id, string name, int? size, bool bold = false, int before = 0, int? after = null, bool keepNext = false, int? outline = null, int left = 0, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        if (before > 0 || after is not null) paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = after is { } a ? $"{a}" : null });
        if (left > 0) paragraph.Append(new Indentation { Left = $"{left}" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (size is { } half) run.Append(new FontSize { Val = $"{half}" }, new FontSizeComplexScript { Val = $"{half}" });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = id is "Strong" or "Lead" or "Boxed" or "Quotation" or "Small" or "TableHead" or "TableText" or "TableStrong" or "AfterTable" ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }
}
