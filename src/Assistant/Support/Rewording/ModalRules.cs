using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Must, should, will and may stay with the verb that they stand with there.</summary>
internal sealed partial class ModalRules(ContentWords content)
{
    private const int Reach = 60;

    // "May best be shown": how, not what.
    private static readonly HashSet<string> HowItIs = ["best", "also", "well", "now", "still", "then", "often", "therefor", "further", "general", "normal", "usual", "onli", "immedi", "gener"];

    private enum Modal { May, Should, Need, Must, Will }

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        foreach (var (modal, verb) in In(said.Unquoted))
        {
            var there = source.SelectMany(s => In(s.Text)).Where(m => m.Verb.IsSame(verb)).Select(m => m.Modal).ToHashSet();
            if (there.Count > 0 ? !there.Any(m => Fits(modal, m)) : modal == Modal.Will && !source.Any(s => In(s.Text).Any(m => m.Modal is Modal.Will or Modal.Must)))
                yield return new Shortfall(ShortfallKind.Strength, "It binds that verb otherwise than the words cited.", "Keep their 'must', 'should', 'will' or 'may'.");
        }
    }

    /// <summary>What only can, should or will be so there is not said to be so.</summary>
    public IEnumerable<Shortfall> Lost(Assertion said, IReadOnlyList<Assertion> source)
    {
        var bound = In(said.Unquoted).Select(m => m.Verb).ToList();
        foreach (var (modal, verb) in source.SelectMany(s => In(Habit().Replace(s.Text, " "))))
            if (said.Words.FirstOrDefault(verb.IsSame) is { } word && !bound.Exists(word.IsSame) && !InOtherWords().IsMatch(said.Text) && !IsTold(said, word)
                && source.Sum(s => s.Words.Count(verb.IsSame)) == source.Sum(s => In(s.Text).Count(m => m.Verb.IsSame(verb))))
                yield return new Shortfall(ShortfallKind.Strength, $"It takes the '{modal}' from that verb.", "Keep their 'must', 'should', 'will' or 'may'.");
    }

    // Told to the reader it needs no "should".
    private static bool IsTold(Assertion said, ContentWord word) => said.Words.Count > 0 && said.Words[0].IsSame(word);

    private static bool Fits(Modal said, Modal there) => said == there
        || said is Modal.Need && there is Modal.Should or Modal.Must
        || there is Modal.Need && said is Modal.Should or Modal.Must;

    // Each modal with the first word of meaning behind it.
    private IEnumerable<(Modal Modal, ContentWord Verb)> In(string text) =>
        Modals().Matches(text).Select(m => (Modal: Of(m), Verb: content.In(Rest(text, m)).FirstOrDefault(w => !HowItIs.Contains(w.Stem)))).Where(m => m.Verb is not null).Select(m => (m.Modal, m.Verb!));

    private static string Rest(string text, Match match) => text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + Reach)];

    [GeneratedRegex(@"\b(?:required|requires?|needs?|necessary|essential|crucial|important|advis\w+|recommend\w*|expected|may|might|can|could|should|must|ought|possibl\w+|potential\w*|able|aims?|intend\w*|likely|duty|to be)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InOtherWords();

    // "Would frequently be missing": it was so, and often.
    [GeneratedRegex(@"\bwould(?= (?:frequently|often|regularly|usually|sometimes|always|then)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Habit();

    private static Modal Of(Match match) => match.Groups["may"].Success ? Modal.May : match.Groups["should"].Success ? Modal.Should
        : match.Groups["need"].Success ? Modal.Need : match.Groups["will"].Success ? Modal.Will : Modal.Must;

    [GeneratedRegex(@"\b(?:(?<may>may|might|can|could)|(?<should>should|ought to)|(?<need>needs? to)|(?<will>will|would|won't)|(?<must>must|shall|ha(?:s|ve|d) to|(?:is|are|was|were) required to))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Modals();
}
