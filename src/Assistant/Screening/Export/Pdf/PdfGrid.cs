namespace Assistant.Screening.Export.Pdf;

/// <summary>A cell of a row: its words, and how they look.</summary>
internal sealed record PdfCell(string Text, double Width, bool Strong, bool Head, PdfTag? Tag);

/// <summary>Rows of cells with a line around each. A row goes to the next page as a whole, unless it is longer than a page.</summary>
internal sealed class PdfGrid(PdfPaper paper)
{
    private const double Size = 9.5;
    private const double Inset = 5;

    /// <summary>The height of a row with so many lines.</summary>
    public static double HeightOf(int lines) => lines * PdfPaper.HeightOf(Size) + 2 * Inset;

    /// <param name="cells">From left to right.</param>
    /// <param name="least">How high the row is at least.</param>
    /// <param name="repeat">Draws the head of the table again at the top of a new page.</param>
    public void Row(IReadOnlyList<PdfCell> cells, double least = 0, Action? repeat = null)
    {
        var lines = cells.Select(c => paper.Wrap(c.Text, c.Width - 2 * Inset, Size, c.Strong)).ToList();
        var most = lines.Max(l => l.Count);
        var height = Math.Max(least, HeightOf(most));
        if (height > paper.Room && height <= PdfPaper.FullRoom - HeightOf(2)) NextPage(repeat);
        for (var from = 0; from < most;)
        {
            var fits = (int)((paper.Room - 2 * Inset) / PdfPaper.HeightOf(Size));
            if (fits < 1)
            {
                NextPage(repeat);
                continue;
            }
            var take = Math.Min(fits, most - from);
            Draw(cells, lines, from, take, from == 0 && take == most ? height : HeightOf(take));
            from += take;
        }
    }

    private void NextPage(Action? repeat)
    {
        paper.NewPage();
        repeat?.Invoke();
    }

    private void Draw(IReadOnlyList<PdfCell> cells, List<IReadOnlyList<string>> lines, int from, int take, double height)
    {
        var x = PdfPaper.Left;
        foreach (var (cell, words) in cells.Zip(lines))
        {
            paper.Box(x, cell.Width, height, cell.Head);
            foreach (var (line, i) in words.Skip(from).Take(take).Select((line, i) => (line, i)))
                paper.Text(line, x + Inset, Inset + i * PdfPaper.HeightOf(Size), Size, cell.Strong, cell.Tag);
            x += cell.Width;
        }
        paper.Down(height);
    }
}
