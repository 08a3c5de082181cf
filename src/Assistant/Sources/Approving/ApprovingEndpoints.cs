using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Sources.Works;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Approving;

/// <summary>The pages on which a manager reads a draft, each statement beside its quotation, and signs it off.</summary>
public static class ApprovingEndpoints
{
    public const string Address = "/manage/guidance";

    private const int MostCharacters = 80;

    public static IEndpointRouteBuilder MapApproving(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/guidance", List).ListedAs("approve.title", "approve.about", order: 30);
        managers.MapGet("/guidance/{kind}/{id}", Ask);
        managers.MapPost("/guidance/{kind}/{id}", ApproveAsync);
        return app;
    }

    public static string AddressOf(Work work) => $"{Address}/{work.Kind}/{Uri.EscapeDataString(work.Id)}";

    private static RazorComponentResult<GuidanceToApprovePage> List(AssistantHost assistant, string? done = null) => new(new
    {
        assistant.Knowledge.Words,
        Works = Work.All(assistant.Knowledge),
        Done = Work.All(assistant.Knowledge).FirstOrDefault(w => w.Subject == done && w.Approval?.Approved == true),
    });

    private static IResult Ask(string kind, string id, AssistantHost assistant) =>
        Find(assistant, kind, id) is { } work ? Form(assistant, work, FormValues.None, FormErrors.None) : Missing(assistant);

    private static async Task<IResult> ApproveAsync(string kind, string id, HttpContext context, AssistantHost assistant, ApprovalService approvals, CancellationToken cancellationToken)
    {
        if (Find(assistant, kind, id) is not { } work) return Missing(assistant);
        var (values, words) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words);
        var errors = FormErrors.None
            .When(values["read"] != "yes", "read", words["approve.not-read"])
            .When(values["role"].Length == 0, "role", words["approve.no-role"])
            .When(values["role"].Length > MostCharacters, "role", words["approve.long-role"])
            .When(assistant.Knowledge.Safety.FindPersonalDetails(values["role"]).Count > 0, "role", words["approve.name"])
            .When(!(values.Date("due") >= approvals.Tomorrow), "due", words["approve.no-due"]);
        if (errors.Any) return Form(assistant, work, values, errors);
        return await approvals.ApproveAsync(work, values["edition"], values["role"], values.Date("due")!.Value, context.ManagerOf(), cancellationToken) is { } fault
            ? Form(assistant, Find(assistant, kind, id) ?? work, values, FormErrors.None.With("read", words[$"approve.{fault switch { ApprovalFault.Changed => "changed", ApprovalFault.HeldBack => "held-back", ApprovalFault.Tampered => "tampered", _ => "cannot-write" }}"]))
            : Results.LocalRedirect($"{Address}?done={Uri.EscapeDataString(work.Subject)}");
    }

    private static Work? Find(AssistantHost assistant, string kind, string id) => Work.Find(assistant.Knowledge, kind, id) is { Approval: not null, Expert: null } work ? work : null;

    private static RazorComponentResult<ApprovePage> Form(AssistantHost assistant, Work work, FormValues values, FormErrors errors) =>
        new(new { assistant.Knowledge.Words, Work = work, Values = values, Errors = errors }) { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };

    private static IResult Missing(AssistantHost assistant) => NotFoundPage.Result(assistant.Knowledge.Words);
}
