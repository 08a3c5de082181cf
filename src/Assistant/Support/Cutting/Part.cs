namespace Assistant.Support.Cutting;

/// <summary>What stands before a part of a sentence.</summary>
internal enum Mark { None, Comma, Bracket, Dash, Colon, Semicolon }

/// <summary>A part of a sentence: from a comma, a bracket, a dash or a colon on, or from an "and", a "but" or a "because" on.</summary>
/// <param name="Mark">What stands before it.</param>
/// <param name="Words">One at least.</param>
internal sealed record Part(Mark Mark, IReadOnlyList<LineWord> Words)
{
    public string Opening => Words[0].Text;

    public bool Has(Func<string, bool> word) => Words.Any(w => word(w.Text));
}
