using Assistant.Access;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Sources.Adding;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assistant.Sources.Managing;

/// <summary>Puts another text in the place of a source's: choose the file, see what becomes of all that rests on it, then do it.</summary>
public static class ReplacingEndpoints
{
    private const int OverheadBytes = 64 * 1024;

    public static void MapReplacing(this RouteGroupBuilder managers, ReadLimits limits)
    {
        managers.MapPost($"/source/{{id}}/{ManagedSources.Replace}", LookAsync).WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes + OverheadBytes));
        managers.MapPost($"/source/{{id}}/{ManagedSources.Replace}/confirm", ReplaceAsync);
    }

    private static async Task<IResult> LookAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, PastAnswerCounter past, CancellationToken cancellationToken)
    {
        if (Find(id, assistant) is not { } source) return Missing(assistant);
        var (values, words, file) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words, context.Request.Form.Files.GetFile("file"));
        var errors = FormErrors.None
            .When(file is null || file.Length == 0, "file", words["source-change.file-missing"])
            .When(!CatalogueFields.IsPublished(values["published"], Today(assistant)), "published", words["source-change.published-wrong"])
            .When(values["why"].Length == 0, "why", words["change.no-reason"])
            .When(values["why"].Length > SourceService.MostCharacters, "why", words["change.too-long"])
            .When(assistant.Knowledge.Safety.FindPersonalDetails(values["why"]).Count > 0, "why", words["change.holds-details"]);
        if (errors.Any) return Form(assistant, source, values, errors);

        using var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes, cancellationToken);
        var pending = await uploads.PutAsync(Path.GetFileName(file.FileName), bytes.ToArray(), cancellationToken);
        if (await pending.Reading.WaitAsync(cancellationToken) is not ReadResult.Done { File: var read })
        {
            var refused = ((ReadResult.Refused)await pending.Reading).Reason;
            uploads.Remove(pending.Id);
            return Form(assistant, source, values, FormErrors.None.With("file", refused.In(words)));
        }
        return new RazorComponentResult<ReplacePreviewPage>(new
        {
            assistant.Knowledge,
            Source = source,
            Upload = pending,
            Read = read,
            Dependants = Dependants.Of(assistant.Knowledge, id, ChangeKind.Replace, read.Text),
            Past = past.Of(id, ChangeKind.Replace, read.Text),
            Values = values,
        });
    }

    private static async Task<IResult> ReplaceAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, SourceService sources, CancellationToken cancellationToken)
    {
        if (Find(id, assistant) is not { } source) return Missing(assistant);
        var (values, words) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words);
        if (await uploads.FindAsync(values["upload"], cancellationToken) is not { } pending || await pending.Reading.WaitAsync(cancellationToken) is not ReadResult.Done { File: var read })
            return Form(assistant, source, values, FormErrors.None.With("file", words["source-change.file-missing"]));
        var result = await sources.ReplaceAsync(id, read.Text, CatalogueFields.IsPublished(values["published"], Today(assistant)) ? values["published"] : "undated", context.ManagerOf(), values["why"], cancellationToken);
        if (result.Fault is { } fault) return Form(assistant, source, values, FormErrors.None.With(fault is ChangeFault.SameText ? "file" : "why", words[WordsId.Of(fault)]));
        uploads.Remove(pending.Id);
        return Results.LocalRedirect($"{ManagedSources.AddressOf(id)}?done={result.Change!.Number}");
    }

    private static Source? Find(string id, AssistantHost assistant) => assistant.Knowledge.Catalogue.Find(id) is { Held: true, Withdrawn: null } source ? source : null;

    private static RazorComponentResult<ChangeSourcePage> Form(AssistantHost assistant, Source source, FormValues values, FormErrors errors) =>
        new(new { assistant.Knowledge, Source = source, Action = ManagedSources.Replace, Values = values, Errors = errors }) { StatusCode = StatusCodes.Status400BadRequest };

    private static IResult Missing(AssistantHost assistant) => NotFoundPage.Result(assistant.Knowledge.Words);

    private static DateOnly Today(AssistantHost assistant) => LondonTime.DateOf(assistant.Time.GetUtcNow());
}
