namespace Assistant.Support.Cutting;

/// <summary>
/// A name in place of the pronoun that opens a sentence: who the sentence right before it begins with, where its verb follows at once and agrees; or the child, where nobody else is named there.
/// </summary>
internal static class OpeningName
{
    private const int Longest = 6, OfEmptyIt = 8;

    public static readonly HashSet<string> Pronouns = ["he", "she", "they", "it", "we", "i"];

    private static readonly HashSet<string> Men = ["boy", "father", "man", "brother", "stepfather", "grandfather"], Women = ["girl", "mother", "woman", "sister", "stepmother", "grandmother"];
    private static readonly HashSet<string> Others = ["worker", "officer", "practitioner", "teacher", "carer", "author", "chair", "friend", "male", "judge", "offender"];
    private static readonly HashSet<string> OfOne = ["is", "was", "has", "does"], OfSeveral = ["are", "were", "have", "do"], OfEither = ["had", "did", "must", "should", "may", "might", "can", "could", "will", "would"];

    // "It is clear that", "it was not until": nobody is meant.
    private static readonly HashSet<string> Empty = ["that", "until", "whether", "to", "when", "where", "if", "there"];

    /// <summary>The sentence with the pronoun back in place of each name that may stand for it.</summary>
    /// <param name="said">The sentence of the model.</param>
    /// <param name="there">The sentence that it may be cut from.</param>
    /// <param name="before">The sentence right before that; empty where there is none.</param>
    public static IEnumerable<IReadOnlyList<LineWord>> Readings(IReadOnlyList<LineWord> said, IReadOnlyList<LineWord> there, IReadOnlyList<LineWord> before)
    {
        yield return said;
        if (there.Count == 0 || there[0].Text is not ("he" or "she" or "they" or "it") || there[0].Text == "it" && there.Take(OfEmptyIt).Any(w => Empty.Contains(w.Text))) yield break;
        for (var length = 1; length <= Longest && length < said.Count; length++)
        {
            var name = said.Take(length).ToList();
            if (IsTheOnlyChild(name, before, there[0].Text) || Opens(name, before, there[0].Text)) yield return [there[0], .. said.Skip(length)];
        }
    }

    // "Another learning point is about Child B. He was …"
    private static bool IsTheOnlyChild(List<LineWord> name, IReadOnlyList<LineWord> before, string pronoun) =>
        pronoun is "he" or "she" && name is [{ Text: "child" }, { Text.Length: 1, Owns: false }]
        && before.Where((w, i) => i > 0 && before[i - 1].Text == "child" && w.Text.Length == 1).Select(w => w.Text).Distinct().ToList() is [var only] && only == name[1].Text
        && !before.Any(w => Men.Contains(w.Text) || Women.Contains(w.Text) || Others.Contains(w.Text));

    private static bool Opens(List<LineWord> name, IReadOnlyList<LineWord> before, string pronoun)
    {
        if (name.Count >= before.Count || !name.Select((w, i) => w.IsSame(before[i])).All(same => same)) return false;
        if (name.Exists(w => Pronouns.Contains(w.Text) || OfOne.Contains(w.Text) || OfSeveral.Contains(w.Text) || OfEither.Contains(w.Text) || w.Text is "in" or "on" or "for" or "when" or "although" or "there" or "this" or "that")) return false;
        var (verb, last) = (before[name.Count].Text, name[^1].Text);
        var several = OfSeveral.Contains(verb) || OfEither.Contains(verb) && (last.EndsWith('s') || last is "children" or "people");
        var one = OfOne.Contains(verb) || OfEither.Contains(verb) && !several;
        bool Has(HashSet<string> persons) => name.Exists(w => persons.Contains(w.Text));
        return pronoun switch
        {
            "they" => several,
            "it" => one && !Has(Men) && !Has(Women) && !Has(Others) && !name.Exists(w => w.Text == "child"),
            "he" => one && Has(Men) && !Has(Women),
            _ => one && Has(Women) && !Has(Men),
        };
    }
}
