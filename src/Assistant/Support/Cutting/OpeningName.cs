namespace Assistant.Support.Cutting;

/// <summary>A name in place of the pronoun that opens a sentence: whoever or whatever the sentence right before it begins with.</summary>
internal static class OpeningName
{
    private const int Longest = 8;

    public static readonly HashSet<string> Pronouns = ["he", "she", "they", "it", "we", "i"];

    private static readonly HashSet<string> Persons = ["boy", "girl", "child", "mother", "father", "man", "woman", "brother", "sister", "worker", "officer", "practitioner", "teacher", "grandmother", "stepfather", "carer", "author", "chair"];
    private static readonly HashSet<string> Articles = ["the", "a", "an"];
    private static readonly HashSet<string> Verbs = ["is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "must", "should", "may", "might", "can", "could", "will", "would"];

    /// <summary>The sentence with the pronoun back in place of each name that may stand for it.</summary>
    /// <param name="said">The sentence of the model.</param>
    /// <param name="there">The sentence that it may be cut from.</param>
    /// <param name="before">The sentence right before that; empty where there is none.</param>
    public static IEnumerable<IReadOnlyList<LineWord>> Readings(IReadOnlyList<LineWord> said, IReadOnlyList<LineWord> there, IReadOnlyList<LineWord> before)
    {
        yield return said;
        if (there.Count == 0 || there[0].Text is not ("he" or "she" or "they" or "it")) yield break;
        for (var length = 1; length <= Longest && length < said.Count; length++)
            if (Names(said.Take(length).ToList(), before, there[0].Text)) yield return [there[0], .. said.Skip(length)];
    }

    private static bool Names(List<LineWord> name, IReadOnlyList<LineWord> before, string pronoun) => Opens(name, before, pronoun) || IsTheOnlyChild(name, before, pronoun);

    // "Another learning point is about Child B. He was …": nobody else was named.
    private static bool IsTheOnlyChild(List<LineWord> name, IReadOnlyList<LineWord> before, string pronoun) =>
        pronoun is "he" or "she" && name is [{ Text: "child" }, { Text.Length: 1, Owns: false }]
        && before.Where((w, i) => i > 0 && before[i - 1].Text == "child" && w.Text.Length == 1).Select(w => w.Text).Distinct().ToList() is [var only] && only == name[1].Text
        && !before.Any(w => w.Text != "child" && Persons.Contains(w.Text));

    private static bool Opens(List<LineWord> name, IReadOnlyList<LineWord> before, string pronoun)
    {
        // With or without the article that the sentence before begins with; right before its verb.
        var skipped = before.Count > 0 && Articles.Contains(before[0].Text) && !Articles.Contains(name[0].Text) ? 1 : 0;
        if (skipped + name.Count >= before.Count || !name.Select((w, i) => w.IsSame(before[skipped + i])).All(same => same)) return false;
        if (!Verbs.Contains(before[skipped + name.Count].Text) && !before[skipped + name.Count].Text.EndsWith("ed", StringComparison.Ordinal)) return false;
        var (person, several) = (name.Exists(w => Persons.Contains(w.Text)), name.Exists(w => w.Text == "and") || name[^1].Text.EndsWith('s') || name[^1].Text is "children" or "people");
        return pronoun switch { "they" => several, "it" => !person && !several, _ => person && !several };
    }
}
