namespace Assistant.Screening;

/// <summary>What somebody asks of the guided screening, by a button or in words.</summary>
public abstract record ScreeningCommand
{
    /// <summary>What there is, and one's own drafts.</summary>
    public sealed record Menu : ScreeningCommand;

    /// <summary>Begins one about a child.</summary>
    public sealed record BeginLive(string Questionnaire) : ScreeningCommand;

    /// <summary>Lists the made-up cases.</summary>
    public sealed record ChooseCase(string Questionnaire) : ScreeningCommand;

    public sealed record BeginCase(string Case) : ScreeningCommand;

    /// <summary>Shows a question without asking it; from 0.</summary>
    public sealed record Read(string Questionnaire, int At) : ScreeningCommand;

    /// <summary>A command about one draft. A card says of which revision it is; words are about the latest.</summary>
    public abstract record OfDraft(string Draft, int? Revision) : ScreeningCommand;

    public sealed record Reference(string Draft, int? Revision, string Words) : OfDraft(Draft, Revision);

    public sealed record Step(string Draft, int? Revision, ScreeningStep Taken) : OfDraft(Draft, Revision);

    /// <summary>Past a stop.</summary>
    public sealed record GoOn(string Draft, int? Revision) : OfDraft(Draft, Revision);

    /// <summary>Whether what sounded like danger is happening now; in practice, whether it is about a real child.</summary>
    public sealed record SayIfNow(string Draft, int? Revision, bool IsNow) : OfDraft(Draft, Revision);

    public sealed record Show(string Draft) : OfDraft(Draft, null);

    /// <summary>The same again, with why it is asked and, in practice, the story.</summary>
    public sealed record Explain(string Draft) : OfDraft(Draft, null);

    public sealed record Leave(string Draft) : OfDraft(Draft, null);

    public sealed record AskDelete(string Draft) : OfDraft(Draft, null);

    public sealed record Delete(string Draft) : OfDraft(Draft, null);

    public sealed record Export(string Draft) : OfDraft(Draft, null);
}
