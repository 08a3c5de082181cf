namespace Assistant.Screening;

/// <summary>Whether an answer can be taken. What a card lets choose is checked again here, for a card can be old or forged.</summary>
internal static class AnswerCheck
{
    public const int MostCharacters = 2_000;

    public static StepFault? FaultIn(ScreeningSession session, ScreeningStep.Answer answer)
    {
        if (session.Stage != ScreeningStage.Asking || answer.LinkId != session.At) return StepFault.OldQuestion;
        var (item, value) = (session.Asked!, answer.Value);
        if (item.Type == ItemType.Text) return FaultIn(value);
        if (value.Codes.Count == 0) return value.Text is { Length: > 0 } ? StepFault.NotAnOption : item.IsChecklist ? null : StepFault.NothingChosen;
        if (value.Codes.Any(c => item.Option(c) is null)) return StepFault.NotAnOption;
        if (value.Codes.Count > 1 && !item.Repeats) return StepFault.OnlyOne;
        return value.Codes.Count > 1 && value.Codes.Any(c => item.Option(c)!.IsExclusive) ? StepFault.Contradicts : null;
    }

    private static StepFault? FaultIn(ItemAnswer value) =>
        string.IsNullOrWhiteSpace(value.Text) ? StepFault.WantsWords : value.Text.Length > MostCharacters ? StepFault.TooLong : null;
}
