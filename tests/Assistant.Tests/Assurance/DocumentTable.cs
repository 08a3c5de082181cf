namespace Assistant.Tests.Assurance;

/// <summary>The rows of a document's tables with one head, each cell as it stands between its bars.</summary>
internal static class DocumentTable
{
    /// <summary>A document of the checkout.</summary>
    public static string Read(string document) => File.ReadAllText(Checkout.Content.PathOf(document));

    /// <param name="text">The document.</param>
    /// <param name="head">The names of the columns.</param>
    /// <exception cref="ShouldAssertException">A row has other columns than its head.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text, params IReadOnlyList<string> head)
    {
        var (rows, inside) = (new List<IReadOnlyList<string>>(), false);
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            var cells = line.StartsWith('|') ? line.Trim('|').Split('|').Select(c => c.Trim()).ToList() : [];
            if (cells.Count == 0) inside = false;
            else if (cells.SequenceEqual(head)) inside = true;
            else if (inside && !cells.All(c => c.All(l => l is '-' or ':')))
            {
                cells.Count.ShouldBe(head.Count, line);
                rows.Add(cells);
            }
        }
        return rows;
    }
}
