using Assistant.Answers.Records;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Recall;

/// <summary>Which citations of past answers no longer hold after a change.</summary>
public static class RecallRules
{
    /// <summary>Whether a change of that kind may take answers back.</summary>
    public static bool Concerns(ChangeKind kind) => kind is ChangeKind.Withdraw or ChangeKind.Replace or ChangeKind.Supersede;

    /// <summary>
    /// Whether what was cited no longer holds: all of a source that is taken out or superseded; of one whose text is replaced what does not
    /// stand in the new text.
    /// </summary>
    /// <param name="kind">What is done to the source.</param>
    /// <param name="citation">What was cited of it.</param>
    /// <param name="after">The text that takes its place, for a replacement; null where there is none to look in.</param>
    public static bool Ends(ChangeKind kind, RecordedCitation citation, StandingWords? after) =>
        kind is not ChangeKind.Replace || after?.Hold(citation) != true;

    /// <summary>How much a reader has to hear: what is taken out or no longer stands weighs more than something newer.</summary>
    public static int Weight(ChangeKind kind) => kind is ChangeKind.Supersede ? 1 : 2;
}
