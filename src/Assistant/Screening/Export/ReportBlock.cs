namespace Assistant.Screening.Export;

/// <summary>A piece of a printed report, the same for paper and for Word.</summary>
public abstract record ReportBlock
{
    private ReportBlock() { }

    public sealed record Title(string Text) : ReportBlock;

    /// <summary>A heading of the first or second order.</summary>
    public sealed record Heading(string Text, int Order = 1) : ReportBlock;

    public sealed record Paragraph(string Text, ReportStyle Style = ReportStyle.Plain) : ReportBlock;

    public sealed record Bullets(IReadOnlyList<string> Lines) : ReportBlock;

    /// <summary>Labels with a value beside each; one without a value is an empty box to be filled in by hand.</summary>
    public sealed record Fields(string Caption, IReadOnlyList<ReportField> Rows) : ReportBlock;

    public sealed record Table(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;
}

/// <summary>How a paragraph looks. <see cref="Lead"/> begins something, and stays with what follows it.</summary>
public enum ReportStyle { Plain, Lead, Strong, Boxed, Quotation, Small }

/// <summary>A label and its value. Without one, <paramref name="Lines"/> says how high the empty box is.</summary>
public sealed record ReportField(string Label, string? Value, int Lines = 1);

/// <summary>A column, and its share of the width.</summary>
public sealed record ReportColumn(string Head, int Share, bool Strong = false);
