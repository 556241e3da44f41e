using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Overview.Endpoints;

/// <summary>GET /api/chatbots/overview?since=: what the dashboard says of the workspace's chatbots.</summary>
internal static class GetOverview
{
    private const int MostQuestions = 20;

    /// <param name="Unanswered">The latest questions without an answer, of any day.</param>
    public sealed record Response(
        long ConversationsToday, long QuestionsToday, long UnansweredToday, IReadOnlyList<UnansweredQuestion> Unanswered,
        long Chatbots, SourceCounts Sources, long Passages, long Conversations);

    public sealed record UnansweredQuestion(string Question, DateTime At, Guid ChatbotId, string ChatbotName, Guid ConversationId);

    public sealed record SourceCounts(long Ready, long Pending, long Failed);

    /// <param name="since">When the reader's day began; midnight in UTC where it is not said.</param>
    public static async Task<Ok<Response>> Handle(DateTimeOffset? since, WorkspaceDb db, TimeProvider time, CancellationToken cancellation)
    {
        var dayStart = (since ?? new DateTimeOffset(time.GetUtcNow().Date, TimeSpan.Zero)).UtcDateTime;
        // The precondition: a select of counts always gives one row.
        var counts = (await db.One<Counts>(CountAll, new { dayStart }, cancellation))!;
        var unanswered = await db.Many<UnansweredQuestion>(LatestUnanswered, new { MostQuestions }, cancellation);
        return TypedResults.Ok(new Response(
            counts.ConversationsToday, counts.QuestionsToday, counts.UnansweredToday, unanswered, counts.Chatbots,
            new SourceCounts(counts.Ready, counts.Pending, counts.Failed), counts.Passages, counts.Conversations));
    }

    private const string CountAll =
        """
        select
            (select count(*) from chatbots.conversation where last_message_at >= @dayStart and messages > 0) as conversations_today,
            (select count(*) from chatbots.message where created_at >= @dayStart and role = 'visitor') as questions_today,
            (select count(*) from chatbots.message where created_at >= @dayStart and answered = false) as unanswered_today,
            (select count(*) from chatbots.chatbot) as chatbots,
            (select count(*) from chatbots.conversation where messages > 0) as conversations,
            s.ready, s.pending, s.failed, s.passages
        from (
            select count(*) filter (where status = 'ready') as ready,
                   count(*) filter (where status = 'pending') as pending,
                   count(*) filter (where status = 'failed') as failed,
                   coalesce(sum(passages), 0)::bigint as passages
            from chatbots.source
        ) s
        """;

    private const string LatestUnanswered =
        """
        select q.text as question, a.created_at as at, c.chatbot_id, b.name as chatbot_name, c.id as conversation_id
        from chatbots.message a
        join chatbots.message q on q.conversation_id = a.conversation_id and q.ordinal = a.ordinal - 1
        join chatbots.conversation c on c.id = a.conversation_id
        join chatbots.chatbot b on b.id = c.chatbot_id
        where a.answered = false
        order by a.created_at desc
        limit @MostQuestions
        """;

    private sealed class Counts
    {
        public long ConversationsToday { get; init; }

        public long QuestionsToday { get; init; }

        public long UnansweredToday { get; init; }

        public long Chatbots { get; init; }

        public long Conversations { get; init; }

        public long Ready { get; init; }

        public long Pending { get; init; }

        public long Failed { get; init; }

        public long Passages { get; init; }
    }
}
