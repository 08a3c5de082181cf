using Assistant.Access;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus.Reading;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Sources.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assistant.Sources.Adding;

/// <summary>The pages on which a manager adds a document: choose the file, see what was read and say what it is, take it in.</summary>
public static class AddEndpoints
{
    public const string Address = "/manage/add";

    // What a form holds beside its file.
    private const int BesideTheFile = 64 * 1024;

    public static IEndpointRouteBuilder MapAdding(this IEndpointRouteBuilder app)
    {
        var (managers, limits) = (app.MapManagers(), app.ServiceProvider.GetRequiredService<ReadLimits>());
        managers.MapGet("/add", (AssistantHost assistant) => Choose(assistant, limits, FormErrors.None)).ListedAs("adding.title", "adding.about", order: 10);
        managers.MapPost("/add", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes + BesideTheFile));
        managers.MapGet("/add/{id}", CheckAsync);
        managers.MapPost("/add/{id}", TakeInAsync);
        managers.MapGet("/add/done/{source}", Done);
        return app;
    }

    private static RazorComponentResult<AddPage> Choose(AssistantHost assistant, ReadLimits limits, FormErrors errors) =>
        new(new { assistant.Knowledge.Words, limits.MaxMegabytes, Errors = errors }) { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };

    private static async Task<IResult> ReceiveAsync(HttpRequest request, AssistantHost assistant, PendingUploads uploads, ReadLimits limits)
    {
        var received = await UploadedFile.ReceiveAsync(request, uploads, limits, assistant.Knowledge.Words, assistant.Time);
        return received.Upload is { } upload ? Results.LocalRedirect($"{Address}/{upload.Id}") : Choose(assistant, limits, received.Errors);
    }

    private static async Task<IResult> CheckAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, AddService adding)
    {
        var words = assistant.Knowledge.Words;
        if (await uploads.FindAsync(id, context.RequestAborted) is not { } upload) return Choose(assistant, adding.Limits, FormErrors.None.With(UploadedFile.Field, words["adding.gone"]));
        if (!await UploadedFile.IsReadAsync(upload, assistant.Time))
        {
            // The browser asks again by itself; the page has a link for whoever has switched that off.
            context.Response.Headers["Refresh"] = "3";
            return new RazorComponentResult<AddWaitPage>(new { Words = words, upload.Name, Here = $"{Address}/{id}" });
        }
        if (await upload.Reading is ReadResult.Done(var file)) return Form(assistant, adding, upload, file, FormOf(adding.Proposed(file, upload.Name)), FormErrors.None, null);
        uploads.Remove(id);
        return Choose(assistant, adding.Limits, FormErrors.None.With(UploadedFile.Field, ((ReadResult.Refused)await upload.Reading).Reason.In(words)));
    }

    private static async Task<IResult> TakeInAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, AddService adding)
    {
        var words = assistant.Knowledge.Words;
        if (await uploads.FindAsync(id, context.RequestAborted) is not { } upload || await upload.Reading is not ReadResult.Done(var file))
            return Choose(assistant, adding.Limits, FormErrors.None.With(UploadedFile.Field, words["adding.gone"]));
        var values = await FormValues.ReadAsync(context.Request);
        var fields = FieldsOf(values);
        var errors = fields.Faults(LondonTime.DateOf(assistant.Time.GetUtcNow())).Aggregate(FormErrors.None, (all, f) => all.With(f.Field, words[f.Words]))
            .When(values.HasDate("review-due") && fields.ReviewDue is null, "review-due", words["adding.wrong-review"])
            .When(adding.PersonalDetails(file).Count > 0 && values["looked"].Length == 0, "looked", words["adding.not-looked"]);
        if (errors.Any) return Form(assistant, adding, upload, file, values, errors, null);
        var result = await adding.TakeInAsync(file, await uploads.BytesAsync(upload, context.RequestAborted), fields, context.ManagerOf(), context.RequestAborted);
        if (result.Change is null) return Form(assistant, adding, upload, file, values, result.Faults.Aggregate(FormErrors.None, (all, f) => all.With(f.Field, words[f.Words])), result.Same);
        uploads.Remove(id);
        return Results.LocalRedirect($"{Address}/done/{Uri.EscapeDataString(fields.Id)}");
    }

    private static IResult Done(string source, AssistantHost assistant) => assistant.Knowledge.Catalogue.Find(source) is { AddedOn: not null, Withdrawn: null } added
        ? new RazorComponentResult<AddedPage>(new { assistant.Knowledge.Words, Source = added, Passages = assistant.Knowledge.Documents.FirstOrDefault(d => d.Source.Id == source)?.Chunks.Count ?? 0, assistant.IsLastGood })
        : NotFoundPage.Result(assistant.Knowledge.Words);

    private static RazorComponentResult<AddCheckPage> Form(AssistantHost assistant, AddService adding, PendingUpload upload, ReadFile file, FormValues values, FormErrors errors, string? same) => new(new
    {
        assistant.Knowledge.Words,
        upload.Name,
        File = file,
        Details = adding.PersonalDetails(file),
        DetailWords = adding.DetailWords(file),
        Values = values,
        Errors = errors,
        Same = same,
    })
    { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };

    private static FormValues FormOf(CatalogueFields fields) => FormValues.None.With("title", fields.Title).With("id", fields.Id).With("authority", "local-procedure");

    private static CatalogueFields FieldsOf(FormValues values) => new()
    {
        Title = values["title"],
        Publisher = values["publisher"],
        Authority = values["authority"],
        Area = values["area"],
        Published = values["published"],
        ReviewDue = values.Date("review-due"),
        Draft = values["draft"] == "yes",
        Id = values["id"],
    };
}
