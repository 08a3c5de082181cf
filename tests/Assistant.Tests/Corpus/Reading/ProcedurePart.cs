namespace Assistant.Tests.Corpus.Reading;

/// <summary>A piece of the made-up procedure, for any form in which it is written.</summary>
internal abstract record ProcedurePart
{
    public sealed record Heading(int Level, string Text) : ProcedurePart;

    public sealed record Paragraph(string Text) : ProcedurePart;

    public sealed record Item(string? Label, string Text) : ProcedurePart;

    public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows) : ProcedurePart;

    /// <summary>Reads the few marks in which the procedure is written here: <c>#</c>, <c>-</c>, <c>1)</c> and <c>|</c>.</summary>
    public static IEnumerable<ProcedurePart> Parse(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(c => c.Trim())]);
                continue;
            }
            if (rows.Count > 0) yield return new Table([.. rows]);
            rows.Clear();
            if (line.Length == 0) continue;
            if (line.StartsWith('#')) yield return new Heading(line.TakeWhile(c => c == '#').Count(), line.TrimStart('#', ' '));
            else if (line.StartsWith("- ", StringComparison.Ordinal)) yield return new Item(null, line[2..]);
            else if (line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == ')') yield return new Item(line[..1], line[3..]);
            else yield return new Paragraph(line);
        }
    }
}
