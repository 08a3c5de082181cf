using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Sources.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Switches;

/// <summary>The pages on which managers switch something off and on again. It works with the next message: nothing is restarted.</summary>
public static class SwitchEndpoints
{
    public const string Address = "/manage/off";

    public static IEndpointRouteBuilder MapSwitches(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/off", Show).ListedAs("switches.title", "switches.about", order: 70);
        managers.MapGet("/off/new", (AssistantHost assistant) => Form(assistant, FormValues.None, FormErrors.None));
        managers.MapPost("/off/new", OffAsync);
        managers.MapGet("/off/on", (string? what, AssistantHost assistant) => OnForm(what ?? "", assistant, FormValues.None, FormErrors.None));
        managers.MapPost("/off/on", OnAsync);
        return app;
    }

    private static RazorComponentResult<SwitchesPage> Show(AssistantHost assistant, string? off = null, string? on = null)
    {
        var (knowledge, done) = (assistant.Knowledge, (string?)null);
        // Said only where it is so: an address can be made up.
        if (off is not null && SwitchForm.Find(off, knowledge) is { } stopped) done = knowledge.Words.Text("switches.done-off", ("what", OffWords.Name(stopped.What, knowledge.Words)));
        if (on is not null && knowledge.Changes.All.LastOrDefault(c => c.Subject == on) is { Kind: ChangeKind.On } && SwitchForm.Find(on, knowledge) is null) done = knowledge.Words.Text("switches.done-on", ("what", OffWords.Name(on, knowledge.Words)));
        return new RazorComponentResult<SwitchesPage>(new { knowledge.Words, knowledge.Switches.All, Done = done });
    }

    private static async Task<IResult> OffAsync(HttpContext context, AssistantHost assistant, ChangeRecorder recorder, CancellationToken cancellationToken)
    {
        var (values, knowledge) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge);
        var (off, errors) = SwitchForm.Read(values, knowledge, LondonTime.DateOf(assistant.Time.GetUtcNow()));
        if (off is null || values[SwitchForm.Step] == SwitchForm.Changes) return Form(assistant, values, errors);
        if (values[SwitchForm.Step] != SwitchForm.Confirmed)
        {
            var reach = SwitchSubject.TopicIn(off.What) is null ? (int?)null : knowledge.Notes.Count(n => SiteSwitches.Of([off], knowledge.Vocabulary).TopicIn([n.Title, n.Reading, .. n.Statements.Select(s => s.Text)]) is not null);
            return new RazorComponentResult<SwitchConfirmPage>(new { knowledge.Words, Off = off, Values = values, Text = assistant.Answers.TellOff(off, new Question("")), Reach = reach, Notes = knowledge.Notes.Count });
        }
        // Two managers who do the same at once do it once.
        var what = new Intended(ChangeKind.Off, off.What, context.ManagerOf(), off.Why);
        return (await recorder.RecordAsync(all => SiteChanges.Of(all).Off.All(o => o.What != off.What) ? what : null, cancellationToken)).Fault is { } fault
            ? Form(assistant, values, FormErrors.None.With(SwitchForm.Why, knowledge.Words[WordsId.Of(fault)]))
            : Results.Redirect($"{Address}?off={Uri.EscapeDataString(off.What)}");
    }

    private static async Task<IResult> OnAsync(HttpContext context, AssistantHost assistant, ChangeRecorder recorder, CancellationToken cancellationToken)
    {
        var (values, knowledge) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge);
        if (SwitchForm.Find(values[SwitchForm.What], knowledge) is not { } off) return Gone(assistant);
        if (SwitchForm.WithReason(FormErrors.None, values, knowledge) is { Any: true } errors) return OnForm(off.What, assistant, values, errors);
        var what = new Intended(ChangeKind.On, off.What, context.ManagerOf(), Retrieval.Words.OneLine(values[SwitchForm.Why]));
        return (await recorder.RecordAsync(all => SiteChanges.Of(all).Off.Any(o => o.What == off.What) ? what : null, cancellationToken)).Fault is { } fault
            ? OnForm(off.What, assistant, values, FormErrors.None.With(SwitchForm.Why, knowledge.Words[WordsId.Of(fault)]))
            : Results.Redirect($"{Address}?on={Uri.EscapeDataString(off.What)}");
    }

    private static IResult Form(AssistantHost assistant, FormValues values, FormErrors errors) =>
        new RazorComponentResult<SwitchOffPage>(new { assistant.Knowledge.Words, Values = values, Errors = errors }) { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };

    private static IResult OnForm(string what, AssistantHost assistant, FormValues values, FormErrors errors) => SwitchForm.Find(what, assistant.Knowledge) is { } off
        ? new RazorComponentResult<SwitchOnPage>(new { assistant.Knowledge.Words, Off = off, Values = values, Errors = errors }) { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK }
        : Gone(assistant);

    private static IResult Gone(AssistantHost assistant) => Refused.Result(assistant.Knowledge.Words, "switches.gone", "switches.gone-how", StatusCodes.Status404NotFound, ("manage.back", Address));
}
