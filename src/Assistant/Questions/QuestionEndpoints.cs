using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Questions;

/// <summary>The pages on which managers see what was asked and reply. Nobody is named on them who did not want it.</summary>
public static class QuestionEndpoints
{
    public const string Reply = "reply", Passages = "passages", Step = "step", Declines = "decline", Releases = "release";

    public static IEndpointRouteBuilder MapQuestions(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/questions", (AssistantHost assistant, QuestionService questions, QuestionOptions options) =>
            new RazorComponentResult<QuestionListPage>(new { assistant.Knowledge, Questions = questions.All(), options.HasManagers, Now = assistant.Time.GetUtcNow() })).ListedAs("questions.page-title", "questions.page-about", order: 60);
        managers.MapGet("/questions/{id}", (string id, AssistantHost assistant, QuestionService questions) => Show(id, assistant, questions, FormValues.None, FormErrors.None));
        managers.MapPost("/questions/{id}", ReplyAsync);
        return app;
    }

    private static async Task<IResult> ReplyAsync(string id, HttpContext context, AssistantHost assistant, QuestionService questions, QuestionSender sender, CancellationToken cancellationToken)
    {
        var (values, knowledge) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge);
        if (questions.Find(id) is not { IsOpen: true } question) return Show(id, assistant, questions, FormValues.None, FormErrors.None);
        if (values[Step] == Releases && question.IsReview)
        {
            if (questions.AnswerTo(question) is null) return Show(id, assistant, questions, values, FormErrors.None.With(Reply, knowledge.Words["questions.review-changed"]));
            questions.Take(id, new QuestionStep.Release(new PersonsReply("", context.ManagerOf(), assistant.Time.GetUtcNow(), [])));
            await sender.SendDueAsync(cancellationToken, id);
            return Results.Redirect(QuestionRoutes.Of(id));
        }
        if (ReplyCheck.FaultIn(values[Reply], knowledge) is { } fault) return Show(id, assistant, questions, values, FormErrors.None.With(Reply, knowledge.Words[fault]));
        var isDeclined = values[Step] == Declines;
        var picked = isDeclined ? [] : QuestionPassages.Picked(values.Several(Passages), QuestionPassages.Found(question.Text, assistant.Answers));
        var reply = new PersonsReply(values[Reply], context.ManagerOf(), assistant.Time.GetUtcNow(), picked);
        questions.Take(id, isDeclined ? new QuestionStep.Decline(reply) : new QuestionStep.Answer(reply));
        await sender.SendDueAsync(cancellationToken, id);
        return Results.Redirect(QuestionRoutes.Of(id));
    }

    private static IResult Show(string id, AssistantHost assistant, QuestionService questions, FormValues values, FormErrors errors)
    {
        var knowledge = assistant.Knowledge;
        return questions.Find(id) is not { } question
            ? Refused.Result(knowledge.Words, "questions.gone", "questions.gone-how", StatusCodes.Status404NotFound, ("manage.back", QuestionRoutes.List))
            : new RazorComponentResult<QuestionPage>(new
            {
                Knowledge = knowledge,
                Question = question,
                Offered = question.IsOpen ? QuestionPassages.Found(question.Text, assistant.Answers) : [],
                Values = values,
                Errors = errors,
                Now = assistant.Time.GetUtcNow(),
                Delivery = questions.StateOf(id, Sending.Reply),
            })
            { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
