namespace Assistant.Support.Cutting;

/// <summary>What stands before a part of a sentence.</summary>
internal enum Mark { None, Comma, Bracket, Dash, Colon, Semicolon }

/// <summary>A part of a sentence: from a comma, a bracket, a dash, a colon or a semicolon on, or from an "and", a "but" or a "because" on.</summary>
/// <param name="Mark">What stands before it.</param>
/// <param name="Words">One at least.</param>
internal sealed record Part(Mark Mark, IReadOnlyList<LineWord> Words)
{
    // "In most cases", "it was alleged": so few words limit the rest.
    private const int Short = 6;

    private static readonly HashSet<string> Telling = ["who", "which", "whose", "whom", "including", "such", "namely", "especially", "particularly"];
    private static readonly HashSet<string> Finite = ["is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "must", "should", "may", "might", "can", "could", "will", "would", "shall", "need", "needs"];
    private static readonly HashSet<string> Duties = ["must", "should", "shall", "need", "needs", "required", "requires", "ought"];

    // After "and identified": no adjective.
    private static readonly HashSet<string> Objects = ["the", "a", "an", "his", "her", "their", "its", "him", "them", "it", "that", "to", "by", "from", "with", "in", "on", "at", "for", "as"];

    private static readonly HashSet<string> Irregular = ["taken", "found", "held", "told", "made", "seen", "sent", "brought", "left", "kept", "led"];

    public string Opening => Words[0].Text;

    /// <summary>The word after the first; empty where there is none.</summary>
    public string Second => Words.Count > 1 ? Words[1].Text : "";

    public string Last => Words[^1].Text;

    /// <summary>"Which …", "including …", "for example …": it tells more of what stands before it.</summary>
    public bool TellsMore => Telling.Contains(Opening) || IsExample;

    public bool IsExample => Opening == "for" && Second is "example" or "instance";

    /// <summary>"And was charged", "and he left": it has a verb of its own.</summary>
    public bool IsStatement => Opening == "and" && Words.Count > 2
        && (Finite.Contains(Second) && Second is not ("do" or "does" or "did") || OpeningName.Pronouns.Contains(Second) || Second == "there" || IsPast(Second) && Objects.Contains(Words[2].Text));

    /// <summary>"Must be attached and submitted to": the duty of what stands before it is its own.</summary>
    public bool SharesDuty => Opening == "and" && (Duties.Contains(Second) || IsPast(Second) || Second is "be" or "been");

    public bool IsShortLimit => Opening != "and" && Words.Count <= Short && !(Mark == Mark.Semicolon && HasFinite) && Has(Limits.Contains);

    public bool HasDuty => Has(Duties.Contains);

    /// <summary>A verb that says when, or who does it: no participle alone.</summary>
    public bool HasFinite => Has(w => IsFinite(w) || OpeningName.Pronouns.Contains(w));

    public bool Has(Func<string, bool> word) => Words.Any(w => word(w.Text));

    public static bool IsFinite(string word) => Finite.Contains(word);

    public static bool IsPast(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(word);
}
