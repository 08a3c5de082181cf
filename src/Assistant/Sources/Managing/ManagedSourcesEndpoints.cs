using Assistant.Access;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Sources.Changes;
using Assistant.Sources.Library;
using Assistant.Sources.Recall;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Managing;

/// <summary>The pages on which a manager changes a source: look at what depends on it, say why, do it, see that it is done.</summary>
public static class ManagedSourcesEndpoints
{
    public static IEndpointRouteBuilder MapManagedSources(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/source", List).ListedAs("source-change.title", "source-change.about", order: 20);
        managers.MapGet("/source/{id}", Show);
        managers.MapGet("/source/{id}/{action}", Ask);
        managers.MapPost("/source/{id}/{action}", DoAsync);
        managers.MapReplacing(app.ServiceProvider.GetRequiredService<Assistant.Corpus.Reading.ReadLimits>());
        return app;
    }

    private static RazorComponentResult<SourcesToChangePage> List(AssistantHost assistant, AnswerRecords records) =>
        new(new { assistant.Knowledge.Words, Entries = LibraryEntry.All(assistant.Current, Today(assistant), records.CitedBySource()) });

    private static IResult Show(string id, AssistantHost assistant, int? done = null) => assistant.Knowledge.Catalogue.Find(id) is not { } source
        ? Missing(assistant)
        : new RazorComponentResult<ManagedSourcePage>(new
        {
            assistant.Knowledge,
            Source = source,
            Dependants = Dependants.Of(assistant.Knowledge, id, ChangeKind.Withdraw),
            Done = assistant.Knowledge.Changes.All.FirstOrDefault(c => c.Number == done && c.Subject == id),
            assistant.IsLastGood,
        });

    private static IResult Ask(string id, string action, AssistantHost assistant, PastAnswerCounter past) =>
        Find(id, action, assistant) is { } source ? Form(assistant, past, source, action, FormValues.None, FormErrors.None) : Missing(assistant);

    private static async Task<IResult> DoAsync(string id, string action, HttpContext context, AssistantHost assistant, SourceService sources, PastAnswerCounter past, CancellationToken cancellationToken)
    {
        if (Find(id, action, assistant) is not { } source) return Missing(assistant);
        var (values, words) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words);
        var errors = FormErrors.None
            .When(action is ManagedSources.Supersede && values["newer"].Length == 0, "newer", words["change.no-such-successor"])
            .When(action is ManagedSources.Supersede && values["what-changed"].Length == 0, "what-changed", words["change.no-what-changed"])
            .When(action is ManagedSources.Supersede && values["what-changed"].Length > SourceService.MostCharacters, "what-changed", words["change.too-long"])
            .When(action is ManagedSources.Supersede && HoldsDetails(values["what-changed"], assistant), "what-changed", words["change.holds-details"])
            .When(action is ManagedSources.Checked && values.HasDate("due") && !(values.Date("due") > Today(assistant)), "due", words["source-change.checked-due-wrong"])
            .When(values["why"].Length == 0, "why", words["change.no-reason"])
            .When(values["why"].Length > SourceService.MostCharacters, "why", words["change.too-long"])
            .When(HoldsDetails(values["why"], assistant), "why", words["change.holds-details"]);
        if (errors.Any) return Form(assistant, past, source, action, values, errors);

        var (by, why) = (context.ManagerOf(), values["why"]);
        var result = action switch
        {
            ManagedSources.Withdraw => await sources.WithdrawAsync(id, by, why, values["words"] == "hidden", cancellationToken),
            ManagedSources.Restore => await sources.RestoreAsync(id, by, why, cancellationToken),
            ManagedSources.Supersede => await sources.SupersedeAsync(id, values["newer"], values["what-changed"], by, why, cancellationToken),
            _ => await sources.CheckedAsync(id, values.Date("due"), values["approved"] == "yes", by, why, cancellationToken),
        };
        return result.Fault is { } fault
            ? Form(assistant, past, source, action, values, FormErrors.None.With("why", words[WordsId.Of(fault)]))
            : Results.LocalRedirect($"{ManagedSources.AddressOf(id)}?done={result.Change!.Number}");
    }

    private static Source? Find(string id, string action, AssistantHost assistant) =>
        assistant.Knowledge.Catalogue.Find(id) is { } source && ManagedSources.ActionsFor(source, assistant.Knowledge).Contains(action) ? source : null;

    private static RazorComponentResult<ChangeSourcePage> Form(AssistantHost assistant, PastAnswerCounter past, Source source, string action, FormValues values, FormErrors errors)
    {
        ChangeKind? kind = action switch { ManagedSources.Withdraw => ChangeKind.Withdraw, ManagedSources.Supersede => ChangeKind.Supersede, _ => null };
        return new(new
        {
            assistant.Knowledge,
            Source = source,
            Action = action,
            Dependants = kind is { } change ? Dependants.Of(assistant.Knowledge, source.Id, change) : [],
            Past = kind is { } intended ? past.Of(source.Id, intended) : null,
            Values = values,
            Errors = errors,
        })
        { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static IResult Missing(AssistantHost assistant) => NotFoundPage.Result(assistant.Knowledge.Words);

    private static bool HoldsDetails(string text, AssistantHost assistant) => assistant.Knowledge.Safety.FindPersonalDetails(text).Count > 0;

    private static DateOnly Today(AssistantHost assistant) => LondonTime.DateOf(assistant.Time.GetUtcNow());
}
